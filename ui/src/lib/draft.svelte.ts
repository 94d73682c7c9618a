import { backend } from "./backend";
import { announce, pull } from "./house.svelte";
import { returnFocus } from "./focus";
import { problemOf } from "./problem";
import type { AnswersWord, AppCheckView, AppView, Problem } from "./view";
import { text } from "./words";

/** What answers at the callback; `import` is for those whose backend has the tokens, and is kept as its backend. */
export type Answerer = AnswersWord | "import";

export type FieldName = "name" | "platform" | "key" | "secret" | "callback";

/** Which field a refusal is about. */
const FIELDS: [RegExp, FieldName][] = [
  [/^name-/, "name"],
  [/^platform-/, "platform"],
  [/^(app-key|key)-/, "key"],
  [/^secret-/, "secret"],
  [/^callback-/, "callback"],
];

/** An app while it is typed. */
export class DraftApp {
  id = $state<string | null>(null);
  name = $state("");
  platform = $state("aliexpress");
  key = $state("");
  secret = $state("");
  callback = $state("");
  answers = $state<Answerer>("nothing");

  busy = $state(false);
  problem = $state<Problem | null>(null);
  /** Whether the problem is what the platform said, and the app is saved all the same. */
  checked = $state(false);
  check = $state<AppCheckView | null>(null);
  trimmed = $state(false);

  field = $derived.by(() => {
    if (!this.problem || this.checked) return null;
    const { code } = this.problem;
    return FIELDS.find(([pattern]) => pattern.test(code))?.[1] ?? null;
  });

  constructor(known: AppView | null) {
    if (!known) return;
    this.id = known.id;
    this.name = known.name;
    this.platform = known.platform;
    this.key = known.key;
    this.callback = known.callback;
    this.answers = known.answers;
  }

  /** Saves, and then asks the platform. */
  async save(): Promise<void> {
    if (this.busy) return;
    const had = document.activeElement;
    Object.assign(this, { busy: true, problem: null, checked: false, check: null, trimmed: false });
    try {
      const saved =
        this.id === null ? await backend.addApp(this.form()) : await backend.editApp(this.id, this.form());
      this.id = saved.app.id;
      this.trimmed = saved.trimmed;
      this.secret = "";
      await pull();
      this.checked = true;
      this.check = await backend.checkApp(saved.app.id);
      announce(text("ui-app-saved"));
    } catch (refusal) {
      this.problem = problemOf(refusal);
    } finally {
      this.busy = false;
      void returnFocus(had);
    }
  }

  private form() {
    const { name, platform, key, callback, secret } = this;
    const answers: AnswersWord = this.answers === "import" ? "backend" : this.answers;
    return {
      name,
      platform,
      key,
      callback,
      answers,
      secret: secret === "" && this.id !== null ? null : secret,
    };
  }
}
