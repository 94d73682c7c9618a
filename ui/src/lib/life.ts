// A store's line of life: from its authorization to its end, filled to now, with a mark where the token ends.
import { DAY, HOUR, MINUTE } from "./time";
import type { StateWord, StoreView } from "./view";

export type Tone = "good" | "late" | "ended";

export type Life = {
  begin: number;
  now: number;
  /** When somebody has to authorize again; nothing where it is not known. */
  end: number | null;
  /** When the token ends. */
  token: number | null;
  /** How much of the line is lived, in percent. */
  lived: number;
  /** Where on the line the token ends, where that is before the line does. */
  mark: number | null;
  tone: Tone;
};

export type Left = { count: number; unit: "days" | "hours" | "minutes" };

const TONES: Record<StateWord, Tone> = {
  connected: "good",
  moved: "good",
  renewal_due: "late",
  authorization_ending: "late",
  needs_authorization: "ended",
};

/** An authorization that was given for so long, or shorter, is a Test app's. */
const TEST_LIFE = 2 * DAY + HOUR;

export function lifeOf(store: StoreView): Life {
  const begin = Date.parse(store.authorized_at);
  const now = Date.parse(store.now);
  const token = time(store.token_until);
  const authorized = time(store.authorized_until);
  const end = authorized ?? (store.renewal === "here" ? null : token);
  const share = (at: number) => (end === null ? 0 : clamp((100 * (at - begin)) / (end - begin || 1)));
  const mark = token === null || end === null ? null : share(token);
  const ended = store.state === "needs_authorization";
  return {
    begin,
    now,
    end,
    token,
    lived: ended ? 100 : share(now),
    mark: mark !== null && mark < 99 ? mark : null,
    tone: TONES[store.state],
  };
}

/** How long it is until then, in the unit that one would say it in. */
export function left(end: number, now: number): Left {
  const rest = Math.max(0, end - now);
  if (rest >= 2 * DAY) return { count: Math.floor(rest / DAY), unit: "days" };
  if (rest >= 2 * HOUR) return { count: Math.floor(rest / HOUR), unit: "hours" };
  return { count: Math.floor(rest / MINUTE), unit: "minutes" };
}

export function tokenEnded({ token, now }: Life): boolean {
  return token !== null && token <= now;
}

export function isOfTestApp(store: StoreView): boolean {
  const end = time(store.authorized_until);
  return end !== null && end - Date.parse(store.authorized_at) <= TEST_LIFE;
}

function time(at: string | null): number | null {
  return at === null ? null : Date.parse(at);
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}
