import { backend } from "./backend";
import { returnFocus } from "./focus";
import { problemOf } from "./problem";
import type { AddedDelivery, FormatWord, PlaceForm, Problem } from "./view";

export type PlaceKind = PlaceForm["kind"];

export type DeliveryField =
  "name" | "command" | "address" | "secret" | "path" | "mode" | "owner" | "variable";

/** Which field a refusal is about. */
const FIELDS: Record<string, DeliveryField> = {
  "name-invalid": "name",
  "delivery-name-taken": "name",
  "delivery-no-command": "command",
  "delivery-open-quote": "command",
  "delivery-no-program": "command",
  "delivery-no-address": "address",
  "delivery-not-https": "address",
  "delivery-password-in-address": "address",
  "delivery-bad-secret": "secret",
  "delivery-path-not-whole": "path",
  "delivery-bad-mode": "mode",
  "no-such-owner": "owner",
  "delivery-bad-variable": "variable",
};

/** A delivery while it is typed. */
export class DraftDelivery {
  kind = $state<PlaceKind>("command");
  name = $state("");
  line = $state("");
  address = $state("");
  secret = $state("");
  path = $state("");
  mode = $state("600");
  owner = $state("");
  format = $state<FormatWord>("raw");
  variable = $state("ALIEXPRESS_ACCESS_TOKEN");
  now = $state(true);

  busy = $state(false);
  problem = $state<Problem | null>(null);
  /** Whether the question was answered with no. */
  refused = $state(false);

  field = $derived(this.problem ? (FIELDS[this.problem.code] ?? null) : null);

  /** Asks for it. Nothing where it was refused, by a person or for what was typed. */
  async add(store: string): Promise<AddedDelivery | null> {
    if (this.busy) return null;
    const had = document.activeElement;
    Object.assign(this, { busy: true, problem: null, refused: false });
    try {
      const { name, secret, now } = this;
      const typed = this.kind === "webhook" && secret.trim() !== "" ? secret : null;
      const added = await backend.addDelivery(store, { name, place: this.place(), secret: typed, now });
      this.refused = added.name === null;
      return this.refused ? null : added;
    } catch (refusal) {
      this.problem = problemOf(refusal);
      return null;
    } finally {
      this.busy = false;
      void returnFocus(had);
    }
  }

  private place(): PlaceForm {
    const { kind, line, address, path, mode, owner, format, variable } = this;
    if (kind === "command") return { kind, line, format, variable };
    if (kind === "webhook") return { kind, address };
    return { kind, path, mode, owner, format, variable };
  }
}
