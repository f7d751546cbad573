import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ListFiles } from "@/components/desk/list-files";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { formatMoment } from "@/lib/access/moments";
import { listPeople } from "@/lib/access/queries";
import { requireActor } from "@/lib/access/session";
import { accountState } from "@/lib/lists/people-list";
import { settings } from "@/lib/settings/settings";
import { InviteForm } from "./invite-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("people.title") };
}

const tones = { disabled: "danger", passwordToChange: "warn", invited: "warn", active: "good" } as const;

export default async function PeoplePage() {
  const actor = await requireActor("person:manage");
  const t = await getTranslations("access.people");
  const access = await getTranslations("access");
  const roles = await getTranslations("labels.role");
  const locale = await getLocale();
  const people = await listPeople();
  return (
    <div className="grid gap-8">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h1>{t("title")}</h1>
        <ListFiles list="people" title={t("title")} />
      </div>
      <Table caption={t("caption")} captionHidden dense>
        <thead>
          <tr>
            <th scope="col">{access("email")}</th>
            <th scope="col">{access("name")}</th>
            <th scope="col">{access("role")}</th>
            <th scope="col">{t("state")}</th>
            <th scope="col">{t("lastSeen")}</th>
            <th scope="col">{t("actions")}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                {person.email}
                {person.id === actor.id ? <span className="text-muted"> ({t("you")})</span> : null}
              </th>
              <td>{person.name}</td>
              <td>{roles(person.role)}</td>
              <td>
                <Badge tone={tones[accountState(person)]}>{t(accountState(person))}</Badge>
              </td>
              <td>{person.lastSeenAt ? formatMoment(person.lastSeenAt, locale) : t("never")}</td>
              <td>
                <Link
                  href={`/desk/people/${person.id}` as Route}
                  aria-label={t("manageOf", { email: person.email })}
                  className="inline-flex min-h-8 items-center"
                >
                  {t("manage")}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <section className="grid max-w-xl gap-4" aria-labelledby="add-person">
        <h2 id="add-person">{t("add")}</h2>
        <InviteForm linkBase={`${settings().appUrl}/password?token=`} />
      </section>
    </div>
  );
}
