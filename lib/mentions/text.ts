/**
 * A colleague who is named in a note. The text that is kept holds the account, `@[id]`, and what is read and typed holds
 * the name, `@Name`: so a changed name is read everywhere, and leads to the same person.
 */

const token = /@\[([\w-]{1,64})\]/g;
const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}_]/u.test(character);

/** Who is named in a text as it is kept, each once. */
export const mentionedIn = (text: string | null | undefined): string[] => [
  ...new Set([...(text ?? "").matchAll(token)].map(([, id]) => id ?? "")),
];

/** A text as it is read: with names. Whoever is not known any more is no name. */
export const withNames = (text: string, nameOf: (id: string) => string | undefined): string =>
  text.replaceAll(token, (_, id: string) => `@${nameOf(id) ?? "…"}`);

/** Someone who can be named, by the words that stand after the `@`. */
export type Nameable = { id: string; name: string };

/**
 * Where a text names whom: the longest name that fits stands there, and no word goes on behind it. An address such as
 * `office@parliament.example` names nobody.
 */
export function namesIn(text: string, people: readonly Nameable[]): { at: number; person: Nameable }[] {
  const byLength = [...people].sort((one, other) => other.name.length - one.name.length);
  const found: { at: number; person: Nameable }[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    if (isWord(text[at - 1])) continue;
    const person = byLength.find(
      ({ name }) => name !== "" && text.startsWith(name, at + 1) && !isWord(text[at + 1 + name.length]),
    );
    if (person) found.push({ at, person });
  }
  return found;
}

/** A text as it is kept: with accounts in place of the names that were typed. */
export function withAccounts(text: string, people: readonly Nameable[]): string {
  let kept = "";
  let from = 0;
  for (const { at, person } of namesIn(text, people)) {
    kept += `${text.slice(from, at)}@[${person.id}]`;
    from = at + 1 + person.name.length;
  }
  return kept + text.slice(from);
}

/** What people are called in a note: by name, and by address where they have none or share it with another. */
export function nameables(people: readonly { id: string; name: string | null; email: string }[]): Nameable[] {
  const counts = new Map<string, number>();
  for (const { name } of people) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return people.map(({ id, name, email }) => ({ id, name: name && counts.get(name) === 1 ? name : email }));
}
