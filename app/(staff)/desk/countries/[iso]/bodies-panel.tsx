import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/lib/i18n/dates";
import { pickText } from "@/lib/i18n/locales";
import type { ContactView } from "@/lib/parliaments/queries";
import { bodyName } from "@/lib/record/form-options";
import type { BodyView } from "@/lib/record/views";
import { ContactForm, EraseContact } from "./contact-forms";

/** The bodies of a country with the people known there. */
export async function BodiesPanel({
  bodies,
  contacts,
  mayWrite,
  today,
}: {
  bodies: BodyView[];
  contacts: ContactView[];
  mayWrite: boolean;
  today: string;
}) {
  const t = await getTranslations("desk");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  if (bodies.length === 0) return <p>{t("body.none")}</p>;
  return (
    <ul className="grid gap-3">
      {bodies.map((body) => {
        const name = bodyName(body, locale);
        const remark = pickText(body.remark, locale);
        const people = contacts.filter((contact) => contact.bodyId === body.id);
        return (
          <li key={body.id} className="grid gap-2 border-t border-line pt-3 first:border-0 first:pt-0">
            <div>
              <p className="font-medium" lang={pickText(body.name, locale)?.lang}>
                {body.website ? (
                  <a href={body.website} rel="noopener noreferrer">
                    {name}
                  </a>
                ) : (
                  name
                )}
              </p>
              <p className="text-sm text-muted">
                {[
                  labels(`bodyKind.${body.kind}`),
                  body.chamberRole ? labels(`chamberRole.${body.chamberRole}`) : "",
                  body.nameNative,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
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
                  <p className="font-medium">{[contact.name, contact.office].filter(Boolean).join(", ")}</p>
                  {contact.address ? <p className="whitespace-pre-line">{contact.address}</p> : null}
                  <p className="text-muted">
                    {contact.verifiedOn
                      ? t("contact.verified", { date: formatDate(contact.verifiedOn, locale) })
                      : t("contact.unverified")}
                  </p>
                  {contact.remark ? <p>{contact.remark}</p> : null}
                  {mayWrite ? (
                    <div className="flex gap-2">
                      <ContactForm bodyId={body.id} bodyName={name} contact={contact} today={today} />
                      <EraseContact id={contact.id} version={contact.version} name={who} />
                    </div>
                  ) : null}
                </div>
              );
            })}
            {mayWrite ? (
              <div>
                <ContactForm bodyId={body.id} bodyName={name} today={today} />
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
