// What a store's token has to expect, as the one thing most worth saying of it.
import { hour, said } from "./time";
import type { AppView, EndWord, StoreView } from "./view";
import { ours, text, type Values } from "./words";

export type OutlookWord =
  | EndWord
  | "impossible-ended"
  | "watched-ended"
  | "app-refused"
  | "watched"
  | "moved"
  | "impossible"
  | "dead"
  | "retrying"
  | "late"
  | "ending"
  | "renewing"
  | "last";

export type Outlook = {
  word: OutlookWord;
  /** What its messages name. */
  values: Values;
  /** Whether it is worth a line where many stores are shown. */
  remarkable: boolean;
};

const ENDS = ["over", "refused", "answer-lost", "impossible-ended", "watched-ended"];
const TROUBLES = [...ENDS, "app-refused", "dead", "retrying", "late"];
const USUAL = ["ending", "renewing", "last"];

export function outlookOf(store: StoreView, app: AppView | undefined): Outlook {
  const word = wordOf(store, app);
  return { word, values: valuesOf(store, app), remarkable: !USUAL.includes(word) };
}

/** Whether somebody should hear of it when a store comes to this. */
export function isTrouble({ word }: Outlook): boolean {
  return TROUBLES.includes(word);
}

export function hasEnded({ word }: Outlook): boolean {
  return ENDS.includes(word);
}

function wordOf(store: StoreView, app: AppView | undefined): OutlookWord {
  const { ended, renewal, state } = store;
  if (store.moved) return "moved";
  if (ended) return ended;
  if (state === "needs_authorization") {
    return renewal === "here" ? "over" : renewal === "elsewhere" ? "watched-ended" : "impossible-ended";
  }
  if (renewal === "elsewhere") return "watched";
  if (renewal === "impossible") return "impossible";
  if (app?.problem) return "app-refused";
  if (store.retry_at) return "retrying";
  if (foundDead(store)) return "dead";
  if (state === "renewal_due") return "late";
  if (state === "authorization_ending") return "ending";
  return store.renews_at ? "renewing" : "last";
}

/** The last look at its health, where no token came since. */
function foundDead({ checked, renewed_at }: StoreView): boolean {
  return checked?.alive === false && Date.parse(checked.at) >= Date.parse(renewed_at);
}

function valuesOf(store: StoreView, app: AppView | undefined): Values {
  const now = Date.parse(store.now);
  const end = store.authorized_until ?? (store.renewal === "here" ? null : store.token_until);
  const day = (at: string | null | undefined) => (at ? said(Date.parse(at), now) : text("ui-not-known"));
  const renewed = Date.parse(store.renewed_at) > Date.parse(store.authorized_at);
  return {
    store: store.name,
    app: app?.name ?? store.app_name,
    answer: app?.problem ?? store.last_error?.code ?? "",
    end: day(end),
    known: end ? "yes" : "no",
    token: day(store.token_until),
    lives: store.token_until && Date.parse(store.token_until) <= now ? "no" : "yes",
    renewed: day(store.renewed_at),
    again: renewed ? "yes" : "no",
    next: day(store.renews_at),
    checked: day(store.checked?.at),
    retry: store.retry_at ? hour(Math.max(Date.parse(store.retry_at), now)) : "",
    count: store.failures,
    cause: causeOf(store),
  };
}

/** Whose trouble a renewal that is tried again had. */
function causeOf({ last_error }: StoreView): "platform" | "network" | "other" {
  if (!last_error) return "other";
  if (!ours(last_error.code)) return "platform";
  return last_error.code === "gateway-unreachable" ? "network" : "other";
}
