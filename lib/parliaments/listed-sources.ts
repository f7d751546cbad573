/**
 * The sources of a listing as the one list that is kept: those that name the country, then those of the context only. A
 * source that is both is one that names it.
 */
export const listedSources = (naming: readonly string[], ofContext: readonly string[]) => [
  ...naming.map((id) => ({ id, context: false })),
  ...ofContext.filter((id) => !naming.includes(id)).map((id) => ({ id, context: true })),
];

/** That list as the two that files and forms have. */
export function sourcesApart(list: unknown): { sources: { id: string }[]; contextSources: { id: string }[] } {
  const all = (list ?? []) as { id: string; context: boolean }[];
  const among = (context: boolean) => all.filter((one) => one.context === context).map(({ id }) => ({ id }));
  return { sources: among(false), contextSources: among(true) };
}
