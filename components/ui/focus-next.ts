import { focusOn } from "./focus-on";

/**
 * For a button that takes its own row out of a list: the focus goes to the same button of the next row, else of the one
 * before, else to another element.
 * @param otherwise the id of that element, for when no row is left
 */
export function focusNext(button: HTMLElement, otherwise: string): void {
  const row = button.closest("li");
  const list = row?.parentElement;
  if (!row || !list) return;
  const [at, place] = [
    [...list.children].indexOf(row),
    [...row.querySelectorAll("button")].indexOf(button as never),
  ];
  requestAnimationFrame(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const rows = list.isConnected ? [...list.children] : [];
    const next = (rows[at] ?? rows.at(-1))?.querySelectorAll("button")[place];
    if (next) next.focus();
    else focusOn(otherwise);
  });
}
