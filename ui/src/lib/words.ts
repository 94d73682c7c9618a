// The words: the catalogue that all of Sellerkey's faces read.
import { FluentBundle, FluentResource, type FluentVariable, type Message } from "@fluent/bundle";
import english from "../../../messages/en.ftl?raw";
import { language, locale } from "./locale";
import type { Problem } from "./view";

export type Values = Record<string, FluentVariable>;

const bundle = new FluentBundle(locale, { useIsolating: false });

/** What is not in the bundle yet, by name. A message is parsed when it is first said: all of them would hold up the window. */
const unsaid = new Map<string, string>();
add(english);

const others = import.meta.glob<string>(["../../../messages/*.ftl", "!../../../messages/en.ftl"], {
  query: "?raw",
  import: "default",
});

/** Fetches the words of the language; to be waited for before anything is said. What it lacks is said in English. */
export async function speak(): Promise<void> {
  document.documentElement.lang = language;
  const words = await others[`../../../messages/${language}.ftl`]?.();
  if (words) add(words);
}

type Pattern = NonNullable<Message["value"]>;

/** A message; one that is missing is shown by its name. */
export function text(id: string, values: Values = {}): string {
  return words(message(id)?.value, values) ?? id;
}

/** Sentences after one another: Chinese has no spaces between them. */
export function prose(...sentences: string[]): string {
  return sentences.filter((one) => one !== "").join(language === "zh" ? "" : " ");
}

/** What went wrong. */
export function sentence({ code, params }: Problem): string {
  return text(`error-${code}`, params);
}

/** What to do about it. In the window some cures are other than on the command line. */
export function cure({ code, params }: Problem): string {
  const { remedy } = params;
  if (remedy) return here(`cure-${remedy}`, params);
  const own = words(message(`ui-cure-${code}`)?.value, params);
  return own ?? words(message(`error-${code}`)?.attributes["cure"], params) ?? "";
}

/** Whether a code is one of Sellerkey's own rather than a gateway's. */
export function ours(code: string): boolean {
  return message(`error-${code}`) !== undefined;
}

/** A message that in the window may be another than on the command line, such as a cure. */
export function here(id: string, values: Values = {}): string {
  return words(message(`ui-${id}`)?.value, values) ?? text(id, values);
}

/** A message with what its attribute `detail` adds. */
export function explained(id: string, values: Values = {}): { title: string; detail: string } {
  const detail = message(id)?.attributes["detail"];
  return { title: text(id, values), detail: words(detail, values) ?? "" };
}

/** What to do about what Doctor found, where something is to be done. */
export function remedy(code: string, values: Values = {}): string {
  return words(message(`doctor-${code}`)?.attributes["cure"], values) ?? "";
}

/** A message begins with its name at the beginning of a line; all its other lines are indented. */
function add(catalogue: string): void {
  for (const written of catalogue.split(/^(?=[a-z])/m))
    unsaid.set(written.slice(0, written.search(/[ =]/)), written);
}

function message(id: string): Message | undefined {
  const written = unsaid.get(id);
  if (written !== undefined) {
    unsaid.delete(id);
    bundle.addResource(new FluentResource(written));
  }
  return bundle.getMessage(id);
}

function words(pattern: Pattern | null | undefined, values: Values): string | undefined {
  return pattern ? bundle.formatPattern(pattern, values, []) : undefined;
}
