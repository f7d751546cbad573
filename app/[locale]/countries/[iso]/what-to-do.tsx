import { useTranslations } from "next-intl";
import { organisationLinks } from "@/components/desk/contact";
import { BodyName } from "@/components/public/body-name";
import { LocalTextSpan } from "@/components/public/local-text";
import type { Locale } from "@/lib/i18n/locales";
import type { BodyView, CountryView, PublicRecord } from "@/lib/log/views";
import type { Standing } from "@/lib/standing/standing";
import { bodyName, otherLanguage } from "@/lib/wording/names";

/**
 * What someone who lives there can do: whom to write to and what for, by where the country stands, and who works on it
 * there already.
 */
export function WhatToDo({
  country,
  standing,
  record,
  locale,
}: {
  country: CountryView;
  standing: Standing;
  record: PublicRecord;
  locale: Locale;
}) {
  const t = useTranslations("record.todo");
  const acted = new Set(standing.position.anyChamber?.acts.map((act) => act.body.id));
  // The chamber that voters elect comes first.
  const addressees = [...record.bodies.values()]
    .filter((body) => body.countryCode === country.code && body.chamberRole !== null && !acted.has(body.id))
    .sort((a, b) => Number(a.chamberRole === "upper") - Number(b.chamberRole === "upper"));
  const partners = record.partners.filter((partner) => partner.countryCode === country.code);
  const advice = standing.oneChamber ? "one_chamber" : standing.class;
  // Kept files are for the desk: a reader gets to a document by its link.
  const canBeRead = record.documents.some(({ versions }) => versions.some(({ url }) => url));
  const whole = standing.class === "recognised" && !standing.oneChamber;
  return (
    <section aria-labelledby="todo" className="mt-12">
      <h2 id="todo">{t("title")}</h2>
      <p className="mt-3 max-w-prose">{t(advice)}</p>
      <ul className="mt-3 grid max-w-prose list-disc gap-2 pl-5">
        {!whole && addressees.length > 0 ? (
          <li>
            {t("writeTo")}{" "}
            {addressees.map((body, index) => (
              <span key={body.id}>
                {index > 0 ? ", " : null}
                <Addressee body={body} locale={locale} />
              </span>
            ))}
          </li>
        ) : null}
        <li>
          {t.rich(canBeRead ? "package" : "packageAsk", {
            ...organisationLinks,
            link: (text) => <a href={`/${locale}/package`}>{text}</a>,
          })}
        </li>
        <li>{t("pointHere")}</li>
        {partners.map((partner) => (
          <li key={partner.id}>
            {t("partner")} {partner.website ? <a href={partner.website}>{partner.name}</a> : partner.name}.{" "}
            <LocalTextSpan text={partner.remark} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Addressee({ body, locale }: { body: BodyView; locale: Locale }) {
  const name = bodyName(body, locale, null);
  return body.website ? (
    <a href={body.website} rel="noreferrer nofollow" lang={otherLanguage(name, locale)}>
      {name.text}
    </a>
  ) : (
    <BodyName of={name} locale={locale} />
  );
}
