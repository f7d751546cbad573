/** The first line of what an error says, or of its code where it says nothing. */
export function oneLine(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return (message || code || String(error)).split("\n")[0] ?? "";
}
