import type { Problem } from "./view";

/** What a command was refused with. Whatever is no problem of the shell's is one that should not happen. */
export function problemOf(refusal: unknown): Problem {
  return isProblem(refusal) ? refusal : { code: "interrupted", params: { reason: String(refusal) } };
}

/** What stands in a refusal's sentence in the place of a number that the gateway did not give. */
const NO_NUMBER = "—";

/** The number that the gateway gave a request, if this is a refusal and it gave one. */
export function requestOf({ params }: Problem): string | null {
  const id = params["request_id"];
  return id && id !== NO_NUMBER ? id : null;
}

function isProblem(refusal: unknown): refusal is Problem {
  return typeof refusal === "object" && refusal !== null && "code" in refusal && "params" in refusal;
}
