/** Gives an element the focus, also one that has none of its own: whoever pressed a button that is gone now goes on there. */
export function focusOn(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}
