import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import { onlyLanguageOf } from "@/lib/i18n/national-language";
import { mostNamed } from "@/lib/log/country-entries";
import type { PublicEntry, PublicRecord } from "@/lib/log/views";
import { calledOffOn, scheduledFor } from "@/lib/standing/entry";
import { isRecognition } from "@/lib/standing/position";
import { entryHeading, entryWord, type EntryHeading as Heading } from "@/lib/wording/entry-kind";
import { bodyName, entryBody } from "@/lib/wording/names";
import { toldVote } from "@/lib/wording/told-vote";
import { BodyName } from "./body-name";
import { CorrectionList } from "./correction-list";
import { CivilDate } from "./date";
import { LocalTextSpan, Words } from "./local-text";
import { Name } from "./name";
import { SourceList } from "./source-list";
import { VoteBar } from "./vote-bar";
import { VoteLine } from "./vote-line";

/** One public entry, whole: what, when, who, how certain, in which words, by which sources. */
export function EntryArticle({
  entry,
  record,
  locale,
  showCountries = false,
  heading: Heading = "h3",
}: {
  entry: PublicEntry;
  record: Pick<PublicRecord, "bodies" | "waves">;
  locale: Locale;
  showCountries?: boolean;
  heading?: "h2" | "h3";
}) {
  const t = useTranslations("record");
  const labels = useTranslations("labels");
  const map = useTranslations("map");
  const body = entryBody(entry, record, locale);
  const name = body ? <BodyName of={body} locale={locale} /> : null;
  const titled = entryHeading(entry, locale);
  const wave =
    entry.kind === "dispatch" ? record.waves.find((item) => item.id === entry.wave?.id) : undefined;
  const passedTo =
    entry.kind === "response" && entry.referredToId
      ? bodyName(record.bodies.get(entry.referredToId), locale, entry.occurredOn)
      : null;
  const many = entry.countries.length > mostNamed;
  const recognises = entry.kind === "proceeding" && isRecognition(entry);
  return (
    <article
      id={`entry-${entry.id}`}
      className={`scroll-mt-6 border-l-4 py-1 pl-4 sm:pl-5 ${recognises ? "border-gold" : "border-line"}`}
      aria-labelledby={`entry-${entry.id}-title`}
    >
      {/* Day and country belong to the heading: by them alone one tells forty letters apart. */}
      <Heading id={`entry-${entry.id}-title`} className="font-sans text-lg">
        <span className="mb-1 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm font-normal text-muted">
          <strong className="text-base font-semibold text-ink tabular-nums">
            <CivilDate date={entry.occurredOn} locale={locale} />
          </strong>
          {many ? (
            <>
              {" "}
              <span>{map("count", { count: entry.countries.length })}</span>
            </>
          ) : null}
          {showCountries && !many
            ? entry.countries.map((code) => (
                <Fragment key={code}>
                  {" "}
                  <a href={`/${locale}/countries/${code}`}>{countryName(code, locale)}</a>
                </Fragment>
              ))
            : null}{" "}
          {showCountries && entry.countries.length === 0 ? <span>{t("entry.international")}</span> : null}{" "}
          {/* A title that says "Hearing of …" needs no "Hearing" before it. */}
          {titled.kind === null ? <span>{entryWord(entry, locale)}</span> : null}{" "}
          {entry.certainty !== "confirmed" ? (
            <span className="rounded border border-line-strong px-2 text-xs">
              {labels(`certainty.${entry.certainty}`)}
            </span>
          ) : null}
        </span>
        <EntryHeading heading={titled} locale={locale} />
      </Heading>
      {many && showCountries ? (
        <details className="text-sm">
          <summary className="min-h-6 text-muted">{t("entry.whichCountries")}</summary>
          <p className="mt-1 max-w-prose">
            {entry.countries.map((code, index) => (
              <Fragment key={code}>
                {index > 0 ? ", " : null}
                <a href={`/${locale}/countries/${code}`}>{countryName(code, locale)}</a>
              </Fragment>
            ))}
          </p>
        </details>
      ) : null}
      <ScheduledLine entry={entry} locale={locale} />
      {body ? (
        <p className="text-sm">
          {entry.kind === "dispatch" ? t.rich("entry.to", { body: () => name }) : name}
          {wave ? (
            <span className="text-muted">
              {" "}
              · {t("entry.wave", { name: wave.name[locale] ?? wave.name.en ?? wave.id })}
            </span>
          ) : null}
        </p>
      ) : null}
      {passedTo?.text ? (
        <p className="text-sm">
          {t.rich("entry.passedOn", { body: () => <BodyName of={passedTo} locale={locale} /> })}
        </p>
      ) : null}
      <p className="mt-2 max-w-prose">
        <LocalTextSpan text={entry.summary} locale={locale} />
      </p>
      <EntryDetails entry={entry} locale={locale} />
      <CorrectionList corrections={entry.corrections} locale={locale} />
      {entry.sources.length > 0 ? (
        <div className="mt-2">
          <p className="sr-only">{t("entry.sources", { count: entry.sources.length })}</p>
          <SourceList sources={entry.sources} locale={locale} />
        </div>
      ) : null}
    </article>
  );
}

/** For when something is scheduled or planned: the entry says that it is, not that it happened. */
function ScheduledLine({ entry, locale }: { entry: PublicEntry; locale: Locale }) {
  const t = useTranslations("record");
  const on = scheduledFor(entry);
  const off = calledOffOn(entry);
  return on ? (
    <p className="font-medium">
      {t.rich("entry.scheduledFor", { date: () => <CivilDate date={on} locale={locale} /> })}
      {off ? (
        <>
          {" · "}
          {t.rich("entry.calledOff", { date: () => <CivilDate date={off} locale={locale} /> })}
        </>
      ) : null}
    </p>
  ) : null;
}

/** What the entry is, in the field's words; its title where it has one. */
function EntryHeading({ heading: { kind, title }, locale }: { heading: Heading; locale: Locale }) {
  return (
    <>
      {kind}
      {kind && title ? ": " : null}
      {title ? <Words of={title} locale={locale} /> : null}
    </>
  );
}

function EntryDetails({ entry, locale }: { entry: PublicEntry; locale: Locale }) {
  const t = useTranslations("record");
  const labels = useTranslations("labels");
  const vote = toldVote(entry);
  if (entry.kind === "proceeding")
    return (
      <dl className="mt-2 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[max-content_1fr] [&_dt]:text-muted">
        {entry.titleOriginal ? (
          <>
            <dt>{t("entry.originalTitle")}</dt>
            <dd>
              <cite lang={entry.clauseLanguage ?? onlyLanguageOf(entry.countries)}>
                {entry.titleOriginal}
              </cite>
            </dd>
          </>
        ) : null}
        <dt>{t(entry.step === "adopted" ? "entry.clause" : "entry.clauseProposed")}</dt>
        <dd>
          {labels(`wording.${entry.wording}`)}
          {entry.clauseOriginal ? (
            <blockquote className="mt-1 border-l-2 border-gold pl-3 italic" lang={entry.clauseLanguage ?? ""}>
              {entry.clauseOriginal}
            </blockquote>
          ) : null}
          {Object.keys(entry.clause).length > 0 ? (
            <blockquote className="mt-1 border-l-2 border-line pl-3 italic">
              <LocalTextSpan text={entry.clause} locale={locale} />
            </blockquote>
          ) : null}
        </dd>
        {vote ? (
          <>
            <dt>{t("table.vote")}</dt>
            <dd>
              <VoteBar vote={vote} id={entry.id} />
              <VoteLine vote={vote} locale={locale} remark />
            </dd>
          </>
        ) : null}
        {entry.reference ? (
          <>
            <dt>{t("entry.referenceLabel")}</dt>
            <dd lang="en">{entry.reference}</dd>
          </>
        ) : null}
      </dl>
    );
  if (entry.kind === "engagement" && (entry.place || entry.participants.length > 0))
    return (
      <p className="mt-1 max-w-prose text-sm text-muted">
        {entry.place ? <Name of={entry.place} locale={locale} /> : null}
        {entry.place && entry.participants.length > 0 ? " · " : null}
        {entry.participants.map((name, index) => (
          <Fragment key={name}>
            {index > 0 ? ", " : null}
            <Name of={name} locale={locale} />
          </Fragment>
        ))}
      </p>
    );
  return null;
}
