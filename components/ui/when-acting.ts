/** What shows that somebody begins to act on a page. */
const signs = ["pointerdown", "keydown", "focusin"] as const;

/**
 * Calls whenever somebody acts on the page: for scripts that a page which is only read does without.
 * @returns what ends it
 */
export function whenActing(begin: () => void): () => void {
  for (const sign of signs) document.addEventListener(sign, begin);
  return () => {
    for (const sign of signs) document.removeEventListener(sign, begin);
  };
}
