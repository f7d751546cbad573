import { canonicalJson } from "@/lib/base/canonical-json";
import type { Content } from "@/lib/exchange/row-subjects";

export type Merged = {
  content: Content;
  /** Fields that staff and the shipped campaign have changed in different ways: they stay as staff wrote them. */
  conflicts: string[];
};

/** Empty and missing are the same. */
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (isText(value) && Object.values(value).every(isEmpty));
const isText = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isTextOrNone = (value: unknown): boolean => isEmpty(value) || isText(value);
/** A text without the languages that it lacks. */
const filled = (value: unknown): unknown =>
  isText(value)
    ? Object.fromEntries(Object.entries(value).filter(([, text]) => !isEmpty(text)))
    : (value ?? null);
const same = (a: unknown, b: unknown): boolean =>
  (isEmpty(a) && isEmpty(b)) || canonicalJson(filled(a)) === canonicalJson(filled(b));

/** Whether two rows say the same in the fields of the first. */
export const saysTheSame = (one: Content, other: Content): boolean =>
  Object.keys(one).every((field) => same(one[field], other[field]));

/**
 * What becomes of a row when the shipped campaign says something new: what nobody changed follows, what staff changed
 * stays. Texts go language by language.
 * @param base what the shipped campaign last wrote there; null where it wrote nothing, and all that stands is staff's
 */
export function merged(shipped: Content, current: Content, base: Content | null): Merged {
  const content: Content = {};
  const conflicts: string[] = [];
  for (const field of Object.keys(shipped)) {
    const [theirs, ours, before] = [shipped[field], current[field], base?.[field]];
    if ([theirs, ours, before].some(isText) && [theirs, ours, before].every(isTextOrNone)) {
      const of = (value: unknown): Content => (isText(value) ? value : {});
      const languages = [...new Set([...Object.keys(of(theirs)), ...Object.keys(of(ours))])];
      const part = merged(
        Object.fromEntries(languages.map((language) => [language, of(theirs)[language]])),
        of(ours),
        of(before),
      );
      content[field] = Object.fromEntries(Object.entries(part.content).filter(([, text]) => !isEmpty(text)));
      conflicts.push(...part.conflicts.map((language) => `${field}.${language}`));
      continue;
    }
    if (field === "sources") {
      content[field] = mergedLists(theirs, ours, before);
      continue;
    }
    if (field === "internalNote") {
      content[field] = mergedNotes(theirs, ours, before);
      continue;
    }
    const untouched = same(ours, before);
    content[field] = (untouched ? theirs : ours) ?? null;
    if (!untouched && !same(theirs, before) && !same(theirs, ours)) conflicts.push(field);
  }
  return { content, conflicts };
}

/** The row as it is shipped, with what staff have added in fields, languages and sources that it leaves empty. */
export function taken(shipped: Content, current: Content): Content {
  return Object.fromEntries(
    Object.keys(shipped).map((field) => {
      const [theirs, ours] = [shipped[field], current[field]];
      if (field === "sources") return [field, mergedLists(theirs, ours, [])];
      if (field === "internalNote") return [field, mergedNotes(theirs, ours, null)];
      if (isEmpty(theirs)) return [field, ours ?? null];
      return [field, isText(theirs) && isText(ours) ? { ...ours, ...theirs } : theirs];
    }),
  );
}

/** A note of staff's is never written over: what is shipped stands under it. */
function mergedNotes(theirs: unknown, ours: unknown, before: unknown): unknown {
  if (same(ours, before)) return theirs ?? null;
  if (isEmpty(theirs) || same(theirs, before) || String(ours).includes(String(theirs))) return ours ?? null;
  return isEmpty(ours) ? theirs : `${ours}\n\n${theirs}`;
}

type Item = string | { id: string };
const idOf = (item: Item): string => (typeof item === "string" ? item : item.id);
const listOf = (value: unknown): Item[] => (Array.isArray(value) ? value : []);

/** Both have sources of their own: what either has added is there, what either has taken out is not. */
function mergedLists(theirs: unknown, ours: unknown, before: unknown): Item[] {
  const [shipped, own, base] = [theirs, ours, before].map(listOf) as [Item[], Item[], Item[]];
  const has = (list: Item[], item: Item) => list.some((one) => idOf(one) === idOf(item));
  return [
    ...shipped.filter((item) => has(own, item) || !has(base, item)),
    ...own.filter((item) => !has(base, item) && !has(shipped, item)),
  ];
}
