import type { Locale } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { partsOfAct } from "@/lib/ledger/questions";
import { translator } from "@/lib/text/translator";
import type { Batch } from "./fold";
import { type NamedThing, namedThing } from "./named";

/**
 * Says what was done, by the word for the act itself (`entry:log`) or else for its verb (`document:add`), and which
 * questions were answered before it.
 */
export function actName(name: string, locale: Locale): string {
  const { act, asked } = partsOfAct(name);
  const t = translator(locale, "desk");
  const words: Readonly<Record<string, string>> = messages[locale].desk.acts;
  const short: Readonly<Record<string, string>> = messages[locale].questions.short;
  const [subject, verb = ""] = act.split(":");
  const key = [`${subject}_${verb}`, verb].find((one) => Object.hasOwn(words, one));
  const plain = key ? t(`acts.${key}`) : t("acts.other", { name: act });
  const questions = asked.map((one) => (Object.hasOwn(short, one) ? short[one] : one)).join(", ");
  return questions ? t("acts.asked", { act: plain, questions }) : plain;
}

/** Who did it: by name, or what it came from where nobody in particular did. */
export function doerName(
  { actorId, origin }: Pick<Batch, "actorId" | "origin">,
  people: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  if (actorId) return people.get(actorId) ?? "";
  const known = Object.hasOwn(messages[locale].activity.origins, origin);
  return translator(locale, "activity")(`origins.${known ? origin : "other"}`);
}

/** How many of what a batch is about: "3 entries". */
export function nounOf({ subjectType, count }: Pick<Batch, "subjectType" | "count">, locale: Locale): string {
  const known = Object.hasOwn(messages[locale].activity.count, subjectType);
  return translator(locale, "activity")(`count.${known ? subjectType : "other"}`, { count });
}

const aboutPeople = new Set(["user", "session", "calendar"]);

/** The things that a batch names. That someone signed in, or changed their own name, says all without naming them again. */
export function thingsOf(
  { subjectType, subjectIds, actorId }: Batch,
  knowing: Parameters<typeof namedThing>[2],
): NamedThing[] {
  if (aboutPeople.has(subjectType) && subjectIds[0] === actorId) return [];
  return subjectIds.map((id) => namedThing(subjectType, id, knowing));
}
