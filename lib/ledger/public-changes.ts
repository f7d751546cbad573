// One for the process, though the framework may load this file more than once.
const shared = globalThis as { publicChangesHere?: number };

/** To be called when something that the public sees has changed here: the next reader asks the database anew. */
export function publicChanged(): void {
  shared.publicChangesHere = publicChangesHere() + 1;
}

/** How many public changes this process has made since it started; other instances make theirs. */
export const publicChangesHere = (): number => shared.publicChangesHere ?? 0;
