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
  field.focus();
  field.scrollIntoView({ block: "center" });
  return true;
}
