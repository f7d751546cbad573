import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { certainlyBefore } from "@/lib/calendar/edtf";
import { typedFields } from "@/lib/fields/typed";
import { formatDate } from "@/lib/i18n/dates";
import { pickText } from "@/lib/i18n/locales";
import type { BodyView } from "@/lib/log/views";
import { seatsOn } from "@/lib/parliaments/body-life";
import type { ContactView } from "@/lib/parliaments/fields";
import { body as fields } from "@/lib/parliaments/fields";
import { bodyVersions } from "@/lib/parliaments/queries";
import { joined } from "@/lib/text/joined";
import { bodyLabel, bodyName } from "@/lib/wording/names";
import { BodyForm } from "./body-form";
import { ContactForm, EraseContact } from "./contact-forms";

/** The bodies of a country, or the international ones where none is given, with the people known there. */
export async function BodiesPanel({
  country,
  bodies,
  contacts,
  may,
  today,
  ofOne = false,
}: {
  country: { id: string; label: string } | null;
  bodies: BodyView[];
  contacts: ContactView[];
  may: { writeBody: boolean; writeContact: boolean };
  today: string;
  /** On the page of one body: no link to it, and no other is added. */
  ofOne?: boolean;
}) {
  const t = await getTranslations("desk");
  const lists = await getTranslations("lists.bodies");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  const versions = await bodyVersions(country?.id ?? null);
  const choice = {
    countries: country ? [country] : [],
    parents: bodies.map((body) => ({
      id: body.id,
      label: bodyLabel(body, locale),
      country: body.countryCode,
    })),
    today,
  };
  return (
    <>
      {bodies.length === 0 ? <p>{t("body.none")}</p> : null}
      <ul className="grid gap-3">
        {bodies.map((body) => {
          const name = bodyLabel(body, locale);
          const remark = pickText(body.remark, locale);
          const seats = seatsOn(body.seats, today);
          const people = contacts.filter((contact) => contact.bodyId === body.id);
          return (
            <li
              key={body.id}
              id={`body-${body.id}`}
              className="grid scroll-mt-32 gap-2 border-t border-line pt-3 first:border-0 first:pt-0"
            >
              <div>
                <p className="font-medium" lang={bodyName(body, locale, null).lang}>
                  {body.website ? (
                    <a href={body.website} rel="noopener noreferrer">
                      {name}
                    </a>
                  ) : (
                    name
                  )}
                </p>
                <p className="text-sm text-muted">
                  {joined(
                    [
                      labels(`bodyKind.${body.kind}`),
                      body.chamberRole ? labels(`chamberRole.${body.chamberRole}`) : "",
                      body.nameNative,
                      seats ? t("body.seatsNow", { count: seats }) : "",
                      body.foundedOn && t("body.founded", { date: formatDate(body.foundedOn, locale) }),
                      body.endedOn && t("body.ended", { date: formatDate(body.endedOn, locale) }),
                    ],
                    " · ",
                  )}
                </p>
                {body.formerNames.map((former) => (
                  <p key={former.until} className="text-sm text-muted">
                    {t("body.formerly", {
                      date: formatDate(former.until, locale),
                      name: bodyName(body, locale, former.until).text,
                    })}
                  </p>
                ))}
                {remark ? (
                  <p className="text-sm" lang={remark.lang}>
                    {remark.text}
                  </p>
                ) : null}
              </div>
              {people.map((contact) => {
                const who = contact.name ?? contact.office ?? t("contact.nameless");
                return (
                  <div
                    key={contact.id}
                    className="grid gap-1 rounded bg-sunken p-3 text-sm [overflow-wrap:anywhere]"
                  >
                    <p className="font-medium">{joined([contact.name, contact.office], ", ")}</p>
                    <TermOfOffice term={contact} today={today} />
                    {contact.address ? <p className="whitespace-pre-line">{contact.address}</p> : null}
                    <p className="text-muted">
                      {contact.verifiedOn
                        ? t("contact.verified", { date: formatDate(contact.verifiedOn, locale) })
                        : t("contact.unverified")}
                    </p>
                    {contact.remark ? <p>{contact.remark}</p> : null}
                    {may.writeContact ? (
                      <div className="flex gap-2">
                        <ContactForm bodyId={body.id} bodyName={name} contact={contact} today={today} />
                        <EraseContact id={contact.id} version={contact.version} name={who} />
                      </div>
                    ) : null}
                  </div>
                );
              })}
              <div className="flex flex-wrap items-center gap-2">
                {ofOne ? null : (
                  <Link
                    href={`/desk/bodies/${body.id}` as Route}
                    aria-label={lists("logOf", { body: name })}
                    className="inline-flex min-h-8 items-center text-sm"
                  >
                    {lists("log")}
                  </Link>
                )}
                {may.writeContact ? <ContactForm bodyId={body.id} bodyName={name} today={today} /> : null}
                {may.writeBody ? (
                  <BodyForm
                    {...choice}
                    name={name}
                    existing={{
                      id: body.id,
                      version: versions.get(body.id) ?? 1,
                      body: typedFields(fields, body),
                    }}
                  />
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      {may.writeBody && !ofOne ? (
        <div>
          <BodyForm {...choice} />
        </div>
      ) : null}
    </>
  );
}

/** Since when and until when the person holds the office, and whether that is over. */
async function TermOfOffice({ term, today }: { term: ContactView; today: string }) {
  const t = await getTranslations("desk.contact");
  const locale = await getLocale();
  const since = term.since && formatDate(term.since, locale);
  const until = term.until && formatDate(term.until, locale);
  if (!since && !until) return null;
  const over = term.until !== null && certainlyBefore(term.until, today);
  return (
    <p className="text-muted">
      {since && until
        ? t("term", { since, until })
        : since
          ? t("termSince", { since })
          : t("termUntil", { until: until ?? "" })}
      {over ? <span className="font-medium text-warn"> · {t("termOver")}</span> : null}
    </p>
  );
}
