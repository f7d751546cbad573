import { useTranslations } from "next-intl";
import { CivilDate } from "@/components/public/date";
import { LocalTextSpan } from "@/components/public/local-text";
import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { onlyLanguageOf } from "@/lib/i18n/national-language";
import { countryEntries } from "@/lib/log/country-entries";
import type { BodyView, CountryView, PublicEntry, PublicRecord } from "@/lib/log/views";
import { entryWord } from "@/lib/wording/entry-kind";
import { bodyName } from "@/lib/wording/names";

/** Parliament first, then its chambers, then the others. */
const bodyOrder = (body: BodyView) =>
  body.kind === "parliament" ? 0 : body.chamberRole === "lower" ? 1 : body.chamberRole === "upper" ? 2 : 3;

/** The country's bodies and what the record holds of each: steps, letters to it, what came back. */
export function Bodies({
  country,
  record,
  locale,
}: {
  country: CountryView;
  record: PublicRecord;
  locale: Locale;
}) {
  const t = useTranslations("record.country");
  const table = useTranslations("record.table");
  const packages = useTranslations("record.package");
  const labels = useTranslations("labels");
  const bodies = [...record.bodies.values()]
    .filter((body) => body.countryCode === country.code)
    .sort((a, b) => bodyOrder(a) - bodyOrder(b));
  if (bodies.length === 0) return null;
  const { shown } = countryEntries(record, country.code);
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
              const name = bodyName(body, locale, null);
              const own = shown.filter((entry) => entry.body?.id === body.id);
              return (
                <tr key={body.id}>
                  <th scope="row">
                    <span lang={name.lang === locale ? undefined : name.lang}>{name.text}</span>
                  </th>
                  <td>
                    {labels(`bodyKind.${body.kind}`)}
                    {body.chamberRole ? (
                      <span className="block text-muted"> {labels(`chamberRole.${body.chamberRole}`)}</span>
                    ) : null}
                    {body.nameNative && body.nameNative !== name.text ? (
                      <span
                        className="block text-muted"
                        lang={onlyLanguageOf(body.countryCode ? [body.countryCode] : [])}
                      >
                        {" "}
                        {body.nameNative}
                      </span>
                    ) : null}
                    {body.foundedOn ? (
                      <span className="block text-muted">
                        {" "}
                        {t("founded", { date: formatDate(body.foundedOn, locale) })}
                      </span>
                    ) : null}
                    {body.endedOn ? (
                      <span className="block text-muted">
                        {" "}
                        {t("ended", { date: formatDate(body.endedOn, locale) })}
                      </span>
                    ) : null}
                    {body.formerNames.map((former) => (
                      <span key={former.until} className="block text-muted">
                        {" "}
                        {t("formerly", {
                          date: formatDate(former.until, locale),
                          name: bodyName(body, locale, former.until).text,
                        })}
                      </span>
                    ))}{" "}
                    {body.website ? (
                      <a href={body.website} rel="noreferrer nofollow" className="block w-fit">
                        {new URL(body.website).hostname}
                      </a>
                    ) : null}
                    <span className="block max-w-prose text-muted">
                      {" "}
                      <LocalTextSpan text={body.remark} locale={locale} />
                    </span>
                  </td>
                  <td>
                    {own.length === 0 ? (
                      <span className="text-muted">{t("noAct")}</span>
                    ) : (
                      <ul>
                        {own.map((entry) => (
                          <li key={entry.id}>
                            <a href={`#entry-${entry.id}`} className="inline-block py-0.5">
                              <WhatHappened entry={entry} locale={locale} />,{" "}
                              <CivilDate date={entry.occurredOn} locale={locale} />
                            </a>
                          </li>
                        ))}
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

/** What an entry is to its body, in a word or two. */
function WhatHappened({ entry, locale }: { entry: PublicEntry; locale: Locale }) {
  const t = useTranslations("record.country");
  return entry.kind === "dispatch" ? t("writtenTo") : entryWord(entry, locale);
}
