import type { Route } from "next";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { AddressList } from "@/components/desk/address-list";
import { rowActions } from "@/components/desk/row-actions";
import { RarelyDone } from "@/components/forms/rarely-done";
import type { BodyOption } from "@/lib/desk/form-options";
import { typedFields } from "@/lib/fields/typed";
import { formatDate } from "@/lib/i18n/dates";
import { pickText } from "@/lib/i18n/locales";
import type { BodyView } from "@/lib/log/views";
import { seatsOn } from "@/lib/parliaments/body-life";
import { type ContactView, body as fields } from "@/lib/parliaments/fields";
import type { BodyHandling } from "@/lib/parliaments/queries";
import { joined } from "@/lib/text/joined";
import { bodyLabel, bodyName } from "@/lib/wording/names";
import { BodyForm } from "./body-form";
import { ContactCard, Writing } from "./contact-card";
import { ContactForm } from "./contact-forms";
import { CorrespondenceForm } from "./correspondence-form";

/** One body: what it is, how it is written to, who is known there, and what can be done with it. */
export function BodyItem({
  body,
  handling,
  contacts,
  choice,
  others,
  archivedId,
  ofOne = false,
  may,
}: {
  body: BodyView;
  handling: BodyHandling;
  contacts: readonly ContactView[];
  choice: { countries: { id: string; label: string }[]; parents: BodyOption[]; today: string };
  /** Those that it may be the same as. */
  others: readonly BodyOption[];
  /** Where the focus goes when it is archived. */
  archivedId: string;
  /** On the page of the body itself: no link to it. */
  ofOne?: boolean | undefined;
  may: { writeBody: boolean; writeContact: boolean };
}) {
  const t = useTranslations("desk");
  const words = useTranslations("bodies");
  const lists = useTranslations("lists.bodies");
  const labels = useTranslations("labels");
  const locale = useLocale();
  const { today } = choice;
  const { version, correspondence } = handling;
  const name = bodyLabel(body, locale);
  const remark = pickText(body.remark, locale);
  const seats = seatsOn(body.seats, today);
  return (
    <li
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
      {correspondence.presidingOfficer ? (
        <p className="text-sm">
          <span className="text-muted">{words("addresses.presidingOfficer")}:</span>{" "}
          {correspondence.presidingOfficer}
        </p>
      ) : null}
      <AddressList addresses={correspondence.addresses} preferredChannel={correspondence.preferredChannel} />
      <Writing language={correspondence.language} salutations={correspondence.salutations} />
      {correspondence.addresses ? (
        <p className="text-sm text-muted">
          {correspondence.verifiedOn
            ? words("addresses.verified", { date: formatDate(correspondence.verifiedOn, locale) })
            : words("addresses.unverified")}
        </p>
      ) : null}
      {contacts.map((contact) => (
        <ContactCard
          key={contact.id}
          contact={contact}
          bodyName={name}
          mayWrite={may.writeContact}
          today={today}
        />
      ))}
      <div className={rowActions}>
        {ofOne ? null : (
          <Link
            href={`/desk/bodies/${body.id}` as Route}
            aria-label={lists("logOf", { body: name })}
            className="inline-flex min-h-8 items-center text-sm"
          >
            {lists("log")}
          </Link>
        )}
        {may.writeContact ? (
          <>
            <ContactForm bodyId={body.id} bodyName={name} today={today} />
            <CorrespondenceForm
              id={body.id}
              version={version}
              name={name}
              correspondence={correspondence}
              today={today}
            />
          </>
        ) : null}
        {may.writeBody ? (
          <>
            <BodyForm
              {...choice}
              name={name}
              existing={{ id: body.id, version, body: typedFields(fields, body) }}
            />
            <RarelyDone
              subject="body"
              id={body.id}
              version={version}
              name={name}
              others={others}
              focusAfter={archivedId}
            />
          </>
        ) : null}
      </div>
    </li>
  );
}
