/** Puts the focus on a field, and opens the closed sections around it first: nothing inside them can take it. */
export function focusField(id: string): boolean {
  const field = document.getElementById(id);
  if (!field) return false;
  for (
    let section = field.closest("details");
    section;
    section = section.parentElement?.closest("details") ?? null
  )
    section.open = true;
  // Behind another tab: its own comes to the front.
  const panel = field.closest('[role="tabpanel"][hidden]');
  if (panel) document.querySelector<HTMLElement>(`[aria-controls="${panel.id}"]`)?.click();
  field.focus();
  field.scrollIntoView({ block: "center" });
  return true;
}
