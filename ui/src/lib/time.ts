// Times in words. All of them are given; nothing here looks at a clock.
import { locale } from "./locale";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const clock = format({ hour: "2-digit", minute: "2-digit" });
const date = format({ day: "numeric", month: "short" });
const dateOfYear = format({ day: "numeric", month: "short", year: "numeric" });
const whole = format({ dateStyle: "medium", timeStyle: "short" });
const exact = format({
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});
const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });

/** A time as one says it: “tomorrow 14:20”, “12 Dec”, “12 Dec 2027”. */
export function said(at: number, now: number): string {
  const days = Math.round((midnight(at) - midnight(now)) / DAY);
  if (Math.abs(days) <= 1) return `${relative.format(days, "day")} ${clock(at)}`;
  return Math.abs(days) < 300 ? date(at) : dateOfYear(at);
}

/** The time of a day that is clear from elsewhere. */
export function hour(at: number): string {
  return clock(at);
}

/** How long ago, or how long ahead, in the unit one would say it in. */
export function apart(at: number, now: number): string {
  const away = at - now;
  const size = Math.abs(away);
  if (size < MINUTE) return relative.format(0, "second");
  if (size < HOUR) return relative.format(Math.round(away / MINUTE), "minute");
  if (size < DAY) return relative.format(Math.round(away / HOUR), "hour");
  return relative.format(Math.round(away / DAY), "day");
}

/** Day and minute. */
export function moment(at: string): string {
  return whole(Date.parse(at));
}

/** Day and second, of this year. */
export function instant(at: string): string {
  return exact(Date.parse(at));
}

/** Made when it is first wanted: each costs a millisecond, and the first picture needs one or two. */
function format(options: Intl.DateTimeFormatOptions): (at: number) => string {
  let made: Intl.DateTimeFormat | undefined;
  return (at) => (made ??= new Intl.DateTimeFormat(locale, options)).format(at);
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
