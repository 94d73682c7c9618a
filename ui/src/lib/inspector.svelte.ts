// What lies on the inspector's table. It stays there while one looks at other rooms; only the typed secret does not.
import { backend } from "./backend";
import { returnFocus } from "./focus";
import { problemOf } from "./problem";
import type { InspectionView, MendedView, Problem, RequestForm, SecretForm } from "./view";

export type SecretFrom = SecretForm["from"];

/** When a run is said to be under way. */
const PATIENCE_MS = 200;

class Inspector {
  text = $state("");
  from = $state<SecretFrom>("typed");
  secret = $state("");
  app = $state("");

  busy = $state(false);
  /** Whether it takes so long that one wants to be told. */
  long = $state(false);
  /** How many recipes the run under way has tried. */
  tried = $state(0);
  view = $state.raw<InspectionView | null>(null);
  mended = $state.raw<MendedView | null>(null);
  problem = $state<Problem | null>(null);

  /** Where what was pasted cannot be read, if that is the problem. */
  misread = $derived.by(() => {
    const { line, column } = this.problem?.params ?? {};
    return line && column ? { line: Number(line), column: Number(column) } : null;
  });

  /** Counts the runs and what was thrown away meanwhile, so that a late answer is not shown. */
  private turn = 0;
  /** The request of the activity that the text is of, as long as nobody changes it. */
  private kept: { request: string; text: string } | null = null;

  async run(): Promise<void> {
    if (this.busy) return;
    const had = document.activeElement;
    this.turn += 1;
    const own = this.turn;
    Object.assign(this, { busy: true, long: false, tried: 0, problem: null });
    const timer = setTimeout(() => (this.long = true), PATIENCE_MS);
    try {
      const view = await backend.inspect(this.request(), this.whose());
      if (own === this.turn) Object.assign(this, { view, mended: view.mended });
    } catch (refusal) {
      if (own === this.turn) Object.assign(this, { view: null, mended: null, problem: problemOf(refusal) });
    } finally {
      clearTimeout(timer);
      if (own === this.turn) Object.assign(this, { busy: false, long: false });
      void returnFocus(had);
    }
  }

  /** The run that is under way ends soon, and says what it has found. */
  async cancel(): Promise<void> {
    await backend.cancelInspection();
  }

  /** Takes a request that the activity keeps, and inspects it. */
  async open(request: string): Promise<void> {
    try {
      const kept = await backend.keptRequest(request);
      await this.clear();
      this.kept = { request, text: kept.text };
      const from: SecretFrom = kept.app_id === null ? "nowhere" : "app";
      Object.assign(this, { text: kept.text, from, app: kept.app_id ?? "" });
      await this.run();
    } catch (refusal) {
      this.problem = problemOf(refusal);
    }
  }

  /** Empties the table, here and in the shell. */
  async clear(): Promise<void> {
    this.turn += 1;
    const nothing = {
      text: "",
      secret: "",
      busy: false,
      long: false,
      view: null,
      mended: null,
      problem: null,
    };
    Object.assign(this, nothing);
    await backend.clearInspection();
  }

  private request(): RequestForm {
    const { text, kept } = this;
    return kept?.text === text ? { from: "kept", request_id: kept.request } : { from: "pasted", text };
  }

  private whose(): SecretForm {
    if (this.from === "app" && this.app !== "") return { from: "app", id: this.app };
    if (this.from === "typed" && this.secret !== "") return { from: "typed", secret: this.secret };
    return { from: "nowhere" };
  }
}

export const inspector = new Inspector();
