// Renewals of many stores: how far they are, and what came of them.
import { backend } from "./backend";
import type { RenewingView } from "./view";
import { text } from "./words";

class Renewals {
  underWay: RenewingView | null = $state.raw(null);
  /** What came of those that ended last, until it is read. */
  outcome: RenewingView | null = $state.raw(null);
  /** How many are asked about before they are begun. */
  readonly askedFrom = 21;

  /** Told of an outcome, wherever in the window one is. */
  ended: (result: RenewingView) => void = () => {};

  /** Renews these, and comes back when all have ended. */
  async renew(ids: string[]): Promise<void> {
    this.outcome = null;
    const result = await backend.renewStores(ids);
    // Others were under way already, so these were not begun.
    if (result.done < result.total && !result.stopping) this.show(result);
    else this.end(result);
  }

  /** The shell says how far they are: now, or when it is asked for everything. */
  show(view: RenewingView | null): void {
    if (view) [this.underWay, this.outcome] = [view, null];
    else if (this.underWay) this.end(this.underWay);
  }

  private end(result: RenewingView): void {
    [this.underWay, this.outcome] = [null, result];
    this.ended(result);
  }
}

export const renewals = new Renewals();

/** What came of them, in one line. */
export function summary({ renewed, idle, failed, total, done }: RenewingView): string {
  const said = text("ui-renew-summary", { renewed, idle, failed: failed.length });
  return done < total ? `${said} ${text("ui-renewed-stopped", { count: total - done })}` : said;
}
