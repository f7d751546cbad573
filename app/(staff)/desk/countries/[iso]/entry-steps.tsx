import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { LetterSteps } from "@/components/forms/letter/letter-steps";
import { buttonClass } from "@/components/ui/button";
import { today } from "@/lib/calendar/today";
import type { Option } from "@/lib/desk/form-options";
import { openLettersIn, openQuestions, referredTo } from "@/lib/desk/letter-steps";
import { answerPath, type LetterOffer } from "@/lib/desk/steps";
import { compareText } from "@/lib/i18n/country-names";
import { formatDateOf } from "@/lib/i18n/dates";
import type { DeskEntry, DeskRecord } from "@/lib/log/views";
import type { CountryCode, EntryId } from "@/lib/standing/entry";
import { isCollective } from "@/lib/standing/letter";
import { type Standing, standingOf } from "@/lib/standing/standing";
import { bodyLabel } from "@/lib/wording/names";

/** What can be said of the letters to a country, and which of its questions wait for us. */
export type CountrySteps = {
  country: CountryCode;
  offers: ReadonlyMap<EntryId, LetterOffer>;
  questions: ReadonlySet<EntryId>;
  /** To which a letter may have been passed on. */
  bodies: Option[];
};

/** @param entries the country's own, or all */
export async function stepsOf(
  record: DeskRecord,
  standings: ReadonlyMap<CountryCode, Standing>,
  country: CountryCode,
  entries: readonly DeskEntry[] = record.entries,
): Promise<CountrySteps> {
  const locale = await getLocale();
  const order = compareText(locale);
  return {
    country,
    offers: openLettersIn(record.entries, country, today(), entries),
    questions: openQuestions(standingOf(standings, country)),
    bodies: [...record.bodies.values()]
      .filter((body) => body.countryCode === country)
      .map((body) => ({ id: body.id, label: bodyLabel(body, locale) }))
      .sort((a, b) => order(a.label, b.label)),
  };
}

/**
 * Whether the steps of an entry are in sight in a list of closed rows: of a letter to this country, also where nothing fits
 * any more, so that what was noted just now stays there; and of a question that waits for us.
 */
export const staysInSight = (entry: DeskEntry, { questions }: CountrySteps): boolean =>
  (entry.kind === "dispatch" && entry.rung !== "drafted" && !isCollective(entry)) || questions.has(entry.id);

/** The steps of an entry that is a letter of ours, or the way to answer one that is a question of theirs. */
export async function EntrySteps({
  entry,
  name,
  steps: { country, offers, questions, bodies },
  dense = false,
}: {
  entry: DeskEntry;
  name: string;
  steps: CountrySteps;
  /** In a table. */
  dense?: boolean;
}) {
  const t = await getTranslations("desk.ladder");
  if (entry.kind === "dispatch" && entry.rung !== "drafted")
    return (
      <LetterSteps
        letter={{ id: entry.id, version: entry.version }}
        name={name}
        offer={offers.get(entry.id) ?? null}
        country={country}
        many={isCollective(entry)}
        dense={dense}
        bodies={bodies}
        today={today()}
      />
    );
  return questions.has(entry.id) ? (
    <Link
      href={answerPath(entry.id, country)}
      aria-label={t("answerTo", { name })}
      className={`${buttonClass("primary")} justify-self-start text-sm no-print sm:min-h-9 sm:px-3 sm:py-1`}
    >
      {t("answer")}
    </Link>
  ) : null;
}

/** To whom they passed our last letter on, until a letter has gone there. */
export async function NextAddressee({ record, country }: { record: DeskRecord; country: CountryCode }) {
  const t = await getTranslations("desk.ladder");
  const locale = await getLocale();
  const referral = referredTo(record.entries, country);
  const body = referral && record.bodies.get(referral.bodyId);
  const entry = referral && record.entry(referral.entryId);
  return body && entry ? (
    <p className="rounded border-l-3 border-gold bg-sunken px-3 py-2 text-sm">
      {t("nextAddressee", {
        body: bodyLabel(body, locale),
        date: formatDateOf(entry.occurredOn, locale),
      })}
    </p>
  ) : null;
}
