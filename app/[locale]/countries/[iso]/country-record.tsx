import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CivilDate } from "@/components/date";
import { EntryArticle } from "@/components/entry-article";
import { LocalTextSpan } from "@/components/local-text";
import { SourceList } from "@/components/source-list";
import { Table } from "@/components/ui/table";
import type { Edtf } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { bodyName } from "@/lib/record/names";
import type { Standing } from "@/lib/record/standing";
import type { BodyView, CountryView, PublicRecord } from "@/lib/record/views";

type Props = { country: CountryView; standing: Standing; record: PublicRecord; locale: Locale };

/** Everything public about one country: the axes and what each rests on, the listing, the timeline, the bodies. */
export function CountryRecord(props: Props) {
  const { country, record, locale } = props;
  const t = useTranslations("record.country");
  const entries = record.entries.filter((entry) => entry.countries.includes(country.code));
  const partners = record.partners.filter((partner) => partner.countryCode === country.code);
  return (
    <>
      <Axes {...props} />
      <section aria-labelledby="timeline" className="mt-12">
        <h2 id="timeline">{t("timeline")}</h2>
        <div className="mt-5 grid grid-cols-1 gap-8">
          {entries.length === 0 ? <p>{t("noEntries")}</p> : null}
          {entries.toReversed().map((entry) => (
            <EntryArticle key={entry.id} entry={entry} record={record} locale={locale} />
          ))}
        </div>
      </section>
      <Bodies {...props} />
      <Listing {...props} />
      {partners.length > 0 ? (
        <section aria-labelledby="partners" className="mt-12">
          <h2 id="partners">{t("partners")}</h2>
          <ul className="mt-4 grid grid-cols-1 gap-2">
            {partners.map((partner) => (
              <li key={partner.id}>
                {partner.website ? <a href={partner.website}>{partner.name}</a> : partner.name}{" "}
                <LocalTextSpan text={partner.remark} locale={locale} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Axes({ standing, record, locale }: Props) {
  const t = useTranslations("record.country");
  const labels = useTranslations("labels");
  const { position, stage, conversation } = standing;
  return (
    <section aria-labelledby="standing" className="mt-10">
      <h2 id="standing">{t("standing")}</h2>
      <dl className="mt-4 grid grid-cols-1 gap-4 lg:grid-cols-3">
        <Axis
          name={t("position")}
          hint={t("positionHint")}
          because={position.because}
          record={record}
          locale={locale}
        >
          {labels(`position.${position.position}`)}
        </Axis>
        <Axis name={t("stage")} hint={t("stageHint")} because={stage.because} record={record} locale={locale}>
          {labels(`stage.${stage.stage}`)}
        </Axis>
        <Axis
          name={t("conversation")}
          hint={t("conversationHint")}
          because={conversation.because}
          record={record}
          locale={locale}
        >
          {labels(`conversation.${conversation.conversation}`)}
          {conversation.silentDays !== null ? (
            <span className="block text-sm font-normal text-muted">
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
  name,
  hint,
  because,
  record,
  locale,
  children,
}: {
  name: string;
  hint: string;
  because: string[];
  record: PublicRecord;
  locale: Locale;
  children: ReactNode;
}) {
  const t = useTranslations("record.country");
  const dates: { id: string; on: Edtf }[] = because.flatMap((id) => {
    const entry = record.entry(id);
    return entry ? [{ id, on: entry.occurredOn }] : [];
  });
  return (
    <div className="rounded-lg border border-line bg-surface p-4">
      <dt className="font-semibold">
        {name}
        <span className="block text-sm font-normal text-muted">{hint}</span>
      </dt>
      <dd className="mt-2 font-serif text-lg">{children}</dd>
      {dates.length > 0 ? (
        <dd className="mt-2 text-sm">
          <span className="text-muted">{t("because")}: </span>
          {dates.map(({ id, on }, index) => (
            <span key={id}>
              {index > 0 ? ", " : null}
              <a href={`#entry-${id}`}>{formatDate(on, locale)}</a>
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
          {listing.basis === "assumed" ? <p className="mt-2">{t("assumedNote")}</p> : null}
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

/** Parliament first, then its chambers, then the others. */
const bodyOrder = (body: BodyView) =>
  body.kind === "parliament" ? 0 : body.chamberRole === "lower" ? 1 : body.chamberRole === "upper" ? 2 : 3;

function Bodies({ country, record, locale }: Props) {
  const t = useTranslations("record.country");
  const table = useTranslations("record.table");
  const packages = useTranslations("record.package");
  const labels = useTranslations("labels");
  const bodies = [...record.bodies.values()]
    .filter((body) => body.countryCode === country.code)
    .sort((a, b) => bodyOrder(a) - bodyOrder(b));
  if (bodies.length === 0) return null;
  return (
    <section aria-labelledby="bodies" className="mt-12">
      <h2 id="bodies">{t("bodies")}</h2>
      <div className="mt-4">
        <Table caption={t("bodiesCaption")}>
          <thead>
            <tr>
              <th scope="col">{table("body")}</th>
              <th scope="col">{packages("kind")}</th>
              <th scope="col">{t("acted")}</th>
            </tr>
          </thead>
          <tbody>
            {bodies.map((body) => {
              const name = bodyName(body, locale);
              const steps = record.entries.filter(
                (entry) => entry.kind === "proceeding" && entry.body?.id === body.id,
              );
              return (
                <tr key={body.id}>
                  <th scope="row">
                    <span lang={name.lang === locale ? undefined : name.lang}>{name.text}</span>
                    {body.nameNative && body.nameNative !== name.text ? (
                      <span className="block font-normal text-muted" lang="">
                        {body.nameNative}
                      </span>
                    ) : null}
                    {body.website ? (
                      <a
                        href={body.website}
                        rel="noreferrer nofollow"
                        aria-label={`${t("website")}: ${name.text}`}
                        className="font-normal"
                      >
                        {new URL(body.website).hostname}
                      </a>
                    ) : null}
                  </th>
                  <td>
                    {labels(`bodyKind.${body.kind}`)}
                    {body.chamberRole ? (
                      <span className="block text-muted">{labels(`chamberRole.${body.chamberRole}`)}</span>
                    ) : null}
                  </td>
                  <td>
                    {steps.length === 0 ? (
                      <span className="text-muted">{t("noAct")}</span>
                    ) : (
                      <ul>
                        {steps.map((entry) =>
                          entry.kind === "proceeding" ? (
                            <li key={entry.id}>
                              <a href={`#entry-${entry.id}`}>
                                {labels(`step.${entry.step}`)},{" "}
                                <CivilDate date={entry.occurredOn} locale={locale} />
                              </a>
                            </li>
                          ) : null,
                        )}
                      </ul>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </Table>
      </div>
    </section>
  );
}
