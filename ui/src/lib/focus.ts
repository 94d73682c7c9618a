import { tick } from "svelte";

/** When what had the focus is gone, the view's title gets it, so that it is not lost. */
export async function keepFocus(wanted?: Element | null): Promise<void> {
  await tick();
  if (wanted instanceof HTMLElement && wanted.isConnected) return wanted.focus();
  if (document.activeElement === document.body) document.querySelector("h1")?.focus();
}

/** Takes away the caret of a field that is gone: whenever somebody leaves the window, WebKit scrolls to where it was left. */
export function dropCaret({ target }: FocusEvent): void {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
  const selection = getSelection();
  if (selection?.isCollapsed) selection.removeAllRanges();
}

/** Brings the focus back to what had it before it was disabled for a while: WebKit takes it away then. */
export async function returnFocus(had: Element | null): Promise<void> {
  await tick();
  if (had === null || had === document.body || document.activeElement !== document.body) return;
  if (had instanceof HTMLElement && had.isConnected) had.focus();
  if (document.activeElement === document.body) document.querySelector("h1")?.focus();
}
