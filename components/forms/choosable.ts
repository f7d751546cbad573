/** What may be chosen: all that is not archived, and what has been chosen already. */
export const choosable = <Item extends { id: string; archived?: true }>(
  options: readonly Item[],
  chosen: string | null | undefined,
): Item[] => options.filter((option) => !option.archived || option.id === chosen);
