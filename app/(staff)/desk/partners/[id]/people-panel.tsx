import { getLocale, getTranslations } from "next-intl/server";
import { Panel } from "@/components/ui/panel";
import { languageName } from "@/lib/i18n/language-names";
import { type PartnerDesk, peopleOfPartner } from "@/lib/partners/queries";
import { joined } from "@/lib/text/joined";
import { ErasePerson, PersonForm } from "./partner-forms";

/** The people at a partner organisation, for those who keep contacts; others are told how many there are. */
export async function PeoplePanel({
  partner,
  maySee,
}: {
  partner: Pick<PartnerDesk, "id" | "people">;
  maySee: boolean;
}) {
  const t = await getTranslations("partners.people");
  const locale = await getLocale();
  if (!maySee)
    return (
      <Panel id="people" title={t("title")}>
        <p className="text-sm">{t("hidden", { count: partner.people })}</p>
      </Panel>
    );
  const people = await peopleOfPartner(partner.id);
  return (
    <Panel id="people" title={t("title")}>
      <p className="text-sm text-muted">{t("lead")}</p>
      {people.length === 0 ? <p className="text-sm">{t("none")}</p> : null}
      <ul className="grid gap-2">
        {people.map((person) => (
          <li key={person.id} className="grid gap-1 rounded bg-sunken p-3 text-sm [overflow-wrap:anywhere]">
            <p className="font-medium">{joined([person.name, person.role], ", ")}</p>
            {person.email ? (
              <p>
                <a href={`mailto:${person.email}`}>{person.email}</a>
              </p>
            ) : null}
            {person.phone ? (
              <p>
                <a href={`tel:${person.phone.replace(/[^+\d]/g, "")}`}>{person.phone}</a>
              </p>
            ) : null}
            {person.language ? (
              <p>
                <span className="text-muted">{t("language")}:</span>{" "}
                {languageName(person.language, locale) ?? person.language}
              </p>
            ) : null}
            {person.remark ? <p className="whitespace-pre-line">{person.remark}</p> : null}
            <div className="flex flex-wrap gap-2">
              <PersonForm partnerId={partner.id} person={person} />
              <ErasePerson
                id={person.id}
                version={person.version}
                name={person.name ?? person.role ?? t("nameless")}
              />
            </div>
          </li>
        ))}
      </ul>
      <div>
        <PersonForm partnerId={partner.id} />
      </div>
    </Panel>
  );
}
