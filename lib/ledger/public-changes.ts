import { ofProcess } from "@/lib/base/of-process";

const changes = ofProcess("public-changes", () => ({ count: 0 }));

/** To be called when something that the public sees has changed here: the next reader asks the database anew. */
export function publicChanged(): void {
  changes.count += 1;
}

/** How many public changes this process has made since it started; other instances make theirs. */
export const publicChangesHere = (): number => changes.count;
