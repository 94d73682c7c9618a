// How the stages of a connection stand as steps.
import type { ConnectionStage } from "./view";

export const STEPS = ["ready", "browser", "authorize", "exchange", "keep", "confirm"] as const;
export type StepName = (typeof STEPS)[number];

export type Standing = "done" | "now" | "todo" | "failed";

const STEP_OF: Record<Exclude<ConnectionStage, "failed" | "done">, StepName> = {
  checking: "ready",
  authorizing: "authorize",
  exchanging: "exchange",
  keeping: "keep",
  confirming: "confirm",
};

/** How a step stands when the connection came so far. */
export function standing(step: StepName, reached: keyof typeof STEP_OF, stage: ConnectionStage): Standing {
  const current = STEPS.indexOf(STEP_OF[reached]);
  const own = STEPS.indexOf(step);
  if (stage === "done" || own < current) return "done";
  if (own > current) return "todo";
  return stage === "failed" ? "failed" : "now";
}
