import { turn } from "@/lib/base/politely";

/** Rows that are read at once: few enough that the embedded database, which works in this thread, answers in a blink. */
const atOnce = 250;

/** After which id to go on, and how many rows at most. */
export type Page = { where: { id: { gt: string } }; orderBy: { id: "asc" }; take: number };

/**
 * The rows of a table in the order of their ids, in pieces: read in one, their links would name more ids than a database
 * takes in a question (32,767), and nobody else would be served meanwhile.
 * @param read asks for one piece
 */
export async function* inPages<Item extends { id: string }>(
  read: (page: Page) => Promise<Item[]>,
): AsyncGenerator<Item> {
  for (let last = ""; ; ) {
    const items = await read({ where: { id: { gt: last } }, orderBy: { id: "asc" }, take: atOnce });
    yield* items;
    await turn();
    if (items.length < atOnce) return;
    last = items.at(-1)?.id ?? last;
  }
}

/** The same as one list, for tables that are small in all likelihood. */
export async function gathered<Item extends { id: string }>(
  read: (page: Page) => Promise<Item[]>,
): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of inPages(read)) items.push(item);
  return items;
}
