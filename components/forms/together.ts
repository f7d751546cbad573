/** What was added on the spot and what the server knows, each once: after a while it knows both. */
export const together = <Item extends { id: string }>(added: Item[], known: Item[]): Item[] => [
  ...added.filter((item) => !known.some((other) => other.id === item.id)),
  ...known,
];
