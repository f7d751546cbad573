import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CivilDate } from "@/components/public/date";
import { EntryArticle } from "@/components/public/entry-article";
import { LocalTextSpan } from "@/components/public/local-text";
import { SourceList } from "@/components/public/source-list";
import { formatDate, formatDateOf } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { countryEntries, entryPath } from "@/lib/log/country-entries";
import type { CountryView, PublicRecord } from "@/lib/log/views";
import type { Standing } from "@/lib/standing/standing";

import { Bodies } from "./bodies";
import { WhatToDo } from "./what-to-do";

type Props = { country: CountryView; standing: Standing; record: PublicRecord; locale: Locale };

/** Most corrections that are listed once more at the end. */
const mostCorrections = 40;

/** Everything public about one country: the axes and what each rests on, the listing, the timeline, the bodies. */
export function CountryRecord(props: Props) {
  const { country, record, locale } = props;
  const t = useTranslations("record.country");
  const { all, shown } = countryEntries(record, country.code);
  const corrected = all.filter((entry) => entry.correctedOn).slice(-mostCorrections);
  return (
    <>
      <Axes {...props} />
      <section aria-labelledby="timeline" className="mt-12">
        <h2 id="timeline">{t("timeline")}</h2>
        <div className="mt-5 grid grid-cols-1 gap-8">
          {all.length === 0 ? <p>{t("noEntries")}</p> : null}
          {shown.toReversed().map((entry) => (
            <EntryArticle key={entry.id} entry={entry} record={record} locale={locale} />
          ))}
        </div>
        {shown.length < all.length ? (
          <p className="mt-6">
            <a href={`/${locale}/timeline?country=${country.code}`} className="inline-block py-1">
              {t("moreEntries", { count: all.length })}
            </a>
          </p>
        ) : null}
      </section>
      <Bodies {...props} />
      <Listing {...props} />
      <WhatToDo {...props} />
      {corrected.length > 0 ? (
        <section aria-labelledby="corrections" className="mt-12">
          <h2 id="corrections">{t("corrections")}</h2>
          <ul className="mt-4 grid grid-cols-1 gap-2">
            {corrected.map((entry) => (
              <li key={entry.id}>
                <CivilDate date={entry.correctedOn ?? ""} locale={locale} />:{" "}
                <a href={`/${locale}${entryPath(record, entry, country.code)}`}>
                  {t("entryOf", { date: formatDateOf(entry.occurredOn, locale) })}
                </a>
                . <LocalTextSpan text={entry.correctionReason} locale={locale} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Axes({ country, standing, record, locale }: Props) {
  const t = useTranslations("record.country");
  const labels = useTranslations("labels");
  const { position, stage, conversation } = standing;
  return (
    <section aria-labelledby="standing" className="mt-10">
      <h2 id="standing">{t("standing")}</h2>
      <dl className="mt-4 grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <Axis axis="class" because={standing.classBecause} country={country} record={record} locale={locale}>
          {labels(`class.${standing.class}`)}
        </Axis>
        <Axis axis="position" because={position.because} country={country} record={record} locale={locale}>
          {labels(`position.${position.position}`)}
        </Axis>
        <Axis axis="stage" because={stage.because} country={country} record={record} locale={locale}>
          {labels(`stage.${stage.stage}`)}
        </Axis>
        <Axis
          axis="conversation"
          because={conversation.because}
          country={country}
          record={record}
          locale={locale}
        >
          {labels(`conversation.${conversation.conversation}`)}
          {conversation.silentDays !== null ? (
            <span className="block font-normal font-sans text-sm text-muted">
              {" "}
              {t("silent", { days: conversation.silentDays })}
            </span>
          ) : null}
        </Axis>
      </dl>
      {standing.waves.length > 1 ? (
        <div className="mt-6 max-w-2xl">
          <h3>{t("waves")}</h3>
          <ul className="mt-2 grid grid-cols-1 gap-1">
            {standing.waves.map((wave) => {
              const known = record.waves.find((item) => item.id === wave.waveId);
              return (
                <li key={wave.waveId ?? ""} className="flex gap-3">
                  <strong className="tabular-nums">
                    <LocalTextSpan text={known?.name} locale={locale} />
                  </strong>
                  {labels(`conversation.${wave.conversation}`)}
                </li>
              );
            })}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

function Axis({
  axis,
  because,
  country,
  record,
  locale,
  children,
}: {
  axis: "class" | "position" | "stage" | "conversation";
  because: string[];
  children: ReactNode;
} & Omit<Props, "standing">) {
  const t = useTranslations("record.country");
  const entries = because.flatMap((id) => record.entry(id) ?? []);
  return (
    <div className="rounded-lg border border-line bg-surface p-4">
      <dt className="font-semibold">
        {t(axis)}
        <span className="block text-sm font-normal text-muted"> {t(`${axis}Hint`)}</span>
      </dt>
      <dd className="mt-2 font-serif text-lg font-semibold">{children}</dd>
      {entries.length > 0 ? (
        <dd className="mt-2 text-sm">
          <span className="text-muted">{t("because")}: </span>
          {entries.map((entry, index) => (
            <span key={entry.id}>
              {index > 0 ? ", " : null}
              <a href={`/${locale}${entryPath(record, entry, country.code)}`}>
                {formatDate(entry.occurredOn, locale)}
              </a>
            </span>
          ))}
        </dd>
      ) : null}
    </div>
  );
}

function Listing({ country, locale }: Props) {
  const t = useTranslations("record.country");
  const labels = useTranslations("labels.basis");
  const { listing } = country;
  return (
    <section aria-labelledby="listing" className="mt-12">
      <h2 id="listing">{t("listing")}</h2>
      {listing ? (
        <div className="mt-3 max-w-prose">
          <p>
            <strong>{labels(listing.basis)}</strong>
            {listing.since ? (
              <>
                {" · "}
                {t("since", { date: formatDate(listing.since, locale) })}
              </>
            ) : null}
          </p>
          <p className="mt-2">{t(`basisNote.${listing.basis}`)}</p>
          <p className="mt-2">
            <LocalTextSpan text={listing.reasoning} locale={locale} />
          </p>
          <div className="mt-3">
            <SourceList sources={listing.sources} locale={locale} />
          </div>
          {listing.contextSources.length > 0 ? (
            <>
              <h3 className="mt-4 mb-1 text-base">{t("context")}</h3>
              <SourceList sources={listing.contextSources} locale={locale} />
            </>
          ) : null}
        </div>
      ) : (
        <p className="mt-3">{t("notListed")}</p>
      )}
    </section>
  );
}
