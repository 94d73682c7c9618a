import { tick } from "svelte";

/** When what had the focus is gone, the view's title gets it, so that it is not lost. */
export async function keepFocus(wanted?: Element | null): Promise<void> {
  await tick();
  dropCaret();
  if (wanted instanceof HTMLElement && wanted.isConnected) return wanted.focus();
  if (document.activeElement === document.body) document.querySelector("h1")?.focus();
}

/** Brings the focus back to what had it before it was disabled for a while: WebKit takes it away then. */
export async function returnFocus(had: Element | null): Promise<void> {
  await tick();
  if (had === null || had === document.body || document.activeElement !== document.body) return;
  dropCaret();
  if (had instanceof HTMLElement && had.isConnected) had.focus();
  if (document.activeElement === document.body) document.querySelector("h1")?.focus();
}

/** Takes away the caret of a field that is gone: WebKit scrolls to where it was whenever somebody leaves the window. */
export function dropCaret(): void {
  const selection = getSelection();
  if (document.activeElement === document.body && selection?.isCollapsed) selection.removeAllRanges();
}
