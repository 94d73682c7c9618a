import { tick } from "svelte";

/** When what had the focus is gone, the view's title gets it, so that it is not lost. */
export async function keepFocus(wanted?: Element | null): Promise<void> {
  await tick();
  if (wanted instanceof HTMLElement && wanted.isConnected) return wanted.focus();
  if (document.activeElement === document.body) document.querySelector("h1")?.focus();
}
