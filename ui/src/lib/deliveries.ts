// Where a store's tokens are delivered, as what is most worth saying of it.
import { apart } from "./time";
import type { DeliveryView } from "./view";
import { text } from "./words";

/** How the deliveries of a store stand, in one line. */
export function standing(deliveries: DeliveryView[]): { late: boolean; words: string } | null {
  const failing = deliveries.filter(({ failure }) => failure !== null);
  const waiting = deliveries.filter(({ up_to_date }) => !up_to_date);
  const [about] = failing.length > 0 ? failing : waiting.length > 0 ? waiting : deliveries;
  if (!about) return null;
  const { name } = about;
  if (failing.length > 0) {
    const when = nextTry(failing);
    return { late: true, words: text("ui-delivery-failing", { count: failing.length, name, when }) };
  }
  if (waiting.length > 0)
    return { late: false, words: text("ui-delivery-waiting", { count: waiting.length, name }) };
  const last = Math.max(...deliveries.map(({ delivered_at }) => Date.parse(delivered_at ?? "")));
  const when = apart(last, Date.parse(about.now));
  return { late: false, words: text("ui-delivered", { count: deliveries.length, name, when }) };
}

/** When the next of these is tried again. */
export function nextTry(deliveries: DeliveryView[]): string {
  const times = deliveries.flatMap(({ next_try_at }) => (next_try_at ? [Date.parse(next_try_at)] : []));
  const now = Date.parse(deliveries[0]?.now ?? "");
  const next = Math.min(...times);
  return next > now && Number.isFinite(next) ? apart(next, now) : text("ui-delivery-soon");
}
