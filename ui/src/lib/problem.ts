import type { Problem } from "./view";

/** What a command was refused with. Whatever is no problem of the shell's is one that should not happen. */
export function problemOf(refusal: unknown): Problem {
  return isProblem(refusal) ? refusal : { code: "interrupted", params: { reason: String(refusal) } };
}

function isProblem(refusal: unknown): refusal is Problem {
  return typeof refusal === "object" && refusal !== null && "code" in refusal && "params" in refusal;
}
