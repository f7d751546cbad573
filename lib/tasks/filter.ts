import type { TaskFilter } from "./queries";

/** Which tasks an address asks for. What it names and is not there narrows nothing. */
export function taskFilter(
  query: Readonly<Record<string, string | string[] | undefined>>,
  known: { people: { has(id: string): boolean }; countries: { has(code: string): boolean }; me: string },
): TaskFilter {
  const one = (name: string) => (typeof query[name] === "string" ? query[name] : "");
  const owner = one("owner") === "me" ? known.me : one("owner");
  const country = one("country");
  return {
    state: one("state") === "done" ? "done" : "open",
    owner: known.people.has(owner) ? owner : null,
    country: known.countries.has(country) ? country : null,
  };
}

/** A filter as it stands in an address, always written alike; whoever reads is `me`, so that a shared view is each one's own. */
export const taskQuery = ({ state, owner, country }: TaskFilter, me: string): string => {
  const parts = { state: state === "open" ? null : state, owner: owner === me ? "me" : owner, country };
  return new URLSearchParams(
    Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
};
