import type { ArrivalView } from "./view";
import { text } from "./words";

/** An id as one recognises it: “4641…7712”, which no line's end divides. */
export function shortened(id: string): string {
  return id.length > 9 ? `${id.slice(0, 4)}\u2060…\u2060${id.slice(-4)}` : id;
}

/** Who came: name and id, as far as they are known. */
export function accountOf({ account, account_id }: ArrivalView): string {
  if (account !== null && account_id !== null) return text("ui-account", { account, id: account_id });
  return account ?? account_id ?? text("unnamed-account");
}
