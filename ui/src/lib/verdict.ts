// What an inspection says in one line, and which of its mistakes shows the text.
import type { FindingView, InspectionView } from "./view";
import { explained, prose, text } from "./words";

export type Verdict = {
  title: string;
  /** What it rests on, or what to do. */
  detail: string;
  pill: string | null;
  tone: "good" | "late" | "ended";
  /** How it was read, and what was tried. */
  effort: string;
};

export function verdictOf(view: InspectionView): Verdict {
  const { verdict, findings, recipe, recipes_tried: tried, answer } = view;
  const count = findings.length;
  const right = verdict === "right" || verdict === "right-but-refused";
  const values = { count, tried, answer: answer?.params["answer"] ?? "" };
  const { title, detail } = explained(`verdict-${verdict}`, values);
  const certain = verdict === "wrong" && recipe !== null;
  const mistakes = certain || right ? text("ui-mistakes", { count }) : null;
  return {
    title: certain ? text("ui-what-was-signed") : title,
    // What is certain stands at the end, and what is left where nothing fits is the first mistake.
    detail: verdict === "wrong" || verdict === "unexplained" ? "" : detail,
    pill: right && count === 0 ? text("ui-no-mistake") : mistakes,
    tone: right ? (count === 0 ? "good" : "late") : "ended",
    effort: prose(...readingOf(view), certain ? detail : ""),
  };
}

/** The mistakes, and which of them shows the way from the signed text to the right one. */
export function findingsOf({
  findings,
  difference,
}: InspectionView): { known: FindingView; words: ReturnType<typeof explained>; difference: boolean }[] {
  const first = findings.findIndex(({ in_text }) => in_text);
  const at = difference.length === 0 ? -1 : Math.max(first, 0);
  return findings.map((known, index) => ({
    known,
    words: explained(`finding-${known.name}`, known.params),
    difference: index === at,
  }));
}

function readingOf({
  notation,
  remarks,
  recipes_tried: count,
  elapsed_ms: milliseconds,
}: InspectionView): string[] {
  const read = text("ui-read-as", { reading: text(`notation-${notation}`) });
  const remarked = remarks.map(({ name, count }) => text(`remark-${name}`, { count }));
  return count === 0
    ? [read, ...remarked]
    : [read, ...remarked, text("ui-recipes-tried", { count, milliseconds })];
}
