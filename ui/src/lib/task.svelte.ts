import { untrack } from "svelte";
import { returnFocus } from "./focus";
import { problemOf } from "./problem";
import type { Problem } from "./view";

/** Something that a person asked for: whether it is under way, and what it was refused with. */
export class Task {
  busy = $state(false);
  problem = $state<Problem | null>(null);

  /** Does it, unless it is under way. Says whether it was done. */
  async run(act: () => Promise<void>): Promise<boolean> {
    // An effect that asks for something does not ask again because it is under way.
    if (untrack(() => this.busy)) return false;
    const had = document.activeElement;
    this.busy = true;
    this.problem = null;
    try {
      await act();
      return true;
    } catch (refusal) {
      this.problem = problemOf(refusal);
      return false;
    } finally {
      this.busy = false;
      void returnFocus(had);
    }
  }
}
