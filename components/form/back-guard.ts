/**
 * Back, asked about before it is followed. A browser does not let a page refuse Back. So, as soon as something could be
 * lost, a copy of the page's entry is put on the history: Back then only leads from the copy to the page itself, where
 * can be asked; whoever leaves goes one further, and whoever stays gets the copy again. A copy that nobody needs any more
 * is passed over.
 */
type Guard = { question(): string | null; release(): void };

const guards = new Set<Guard>();
/** The copy that we are on. */
let copy: string | null = null;
let copies = 0;
let listening = false;

// Marks in the state of history entries: of the page, and of its copy.
const pageMark = "backGuardPage";
const copyMark = "backGuardCopy";
const marked = (state: unknown, mark: string): string | null =>
  ((state as Record<string, unknown> | null)?.[mark] as string | undefined) ?? null;

function onPopState({ state }: PopStateEvent): void {
  const left = copy;
  copy = marked(state, copyMark);
  if (left === null || marked(state, pageMark) !== left) return;
  // A form and a window over it are left together: one question is enough.
  const question = [...guards].map((guard) => guard.question()).find((asked) => asked !== null);
  if (question && !window.confirm(question)) {
    history.pushState({ ...history.state, [pageMark]: undefined, [copyMark]: left }, "");
    copy = left;
    return;
  }
  for (const guard of guards) guard.release();
  history.back();
}

function putCopy(): void {
  if (copy !== null && marked(history.state, copyMark) === copy) return;
  copy = `${Date.now()}-${++copies}`;
  history.replaceState({ ...history.state, [pageMark]: copy, [copyMark]: undefined }, "");
  history.pushState({ ...history.state, [pageMark]: undefined, [copyMark]: copy }, "");
}

/**
 * From now on Back asks, while the guard has a question.
 * @returns what ends it
 */
export function guardBack(guard: Guard): () => void {
  if (!listening) {
    listening = true;
    window.addEventListener("popstate", onPopState);
  }
  guards.add(guard);
  putCopy();
  return () => guards.delete(guard);
}

/** Before a page follows: whether it should take the place of the copy, so that Back from there leads to the page. */
export function giveUpCopy(): boolean {
  const onCopy = copy !== null && marked(history.state, copyMark) === copy;
  copy = null;
  return onCopy;
}
