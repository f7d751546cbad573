import { useLocale, useTranslations } from "next-intl";
import { AddressList } from "@/components/desk/address-list";
import { certainlyBefore } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import { languageName } from "@/lib/i18n/language-names";
import type { ContactView } from "@/lib/parliaments/fields";
import { joined } from "@/lib/text/joined";
import { ContactForm, EraseContact } from "./contact-forms";

/** A person at a body: how they are reached, and whether that has been looked at. */
export function ContactCard({
  contact,
  bodyName,
  mayWrite,
  today,
}: {
  contact: ContactView;
  bodyName: string;
  mayWrite: boolean;
  today: string;
}) {
  const t = useTranslations("desk.contact");
  const addresses = useTranslations("bodies.addresses");
  const locale = useLocale();
  const who = contact.name ?? contact.office ?? t("nameless");
  return (
    <div className="grid gap-1 rounded bg-sunken p-3 text-sm [overflow-wrap:anywhere]">
      <p className="font-medium">{joined([contact.name, contact.office], ", ")}</p>
      <TermOfOffice term={contact} today={today} />
      <AddressList addresses={contact.addresses} preferredChannel={contact.preferredChannel} />
      {contact.address ? (
        <p>
          <span className="text-muted">{addresses("other")}:</span>{" "}
          <span className="whitespace-pre-line">{contact.address}</span>
        </p>
      ) : null}
      <Writing language={contact.language} salutations={contact.salutations} />
      <p className="text-muted">
        {contact.verifiedOn
          ? t("verified", { date: formatDate(contact.verifiedOn, locale) })
          : t("unverified")}
      </p>
      {contact.remark ? <p>{contact.remark}</p> : null}
      {mayWrite ? (
        <div className="flex flex-wrap gap-2">
          <ContactForm bodyId={contact.bodyId} bodyName={bodyName} contact={contact} today={today} />
          <EraseContact id={contact.id} version={contact.version} name={who} />
        </div>
      ) : null}
    </div>
  );
}

/** In which language someone is written to, and how a letter begins. */
export function Writing({
  language,
  salutations,
}: {
  language: string | null;
  salutations: readonly { language: string; text: string }[] | null;
}) {
  const t = useTranslations("bodies.addresses");
  const locale = useLocale();
  return (
    <>
      {language ? (
        <p className="text-sm">
          <span className="text-muted">{t("language")}:</span> {languageName(language, locale) ?? language}
        </p>
      ) : null}
      {(salutations ?? []).map((one) => (
        <p key={one.language} className="text-sm">
          <span className="text-muted">{languageName(one.language, locale) ?? one.language}:</span>{" "}
          <span lang={one.language}>{one.text}</span>
        </p>
      ))}
    </>
  );
}

/** Since when and until when the person holds the office, and whether that is over. */
function TermOfOffice({ term, today }: { term: ContactView; today: string }) {
  const t = useTranslations("desk.contact");
  const locale = useLocale();
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
