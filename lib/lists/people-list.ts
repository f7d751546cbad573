import "server-only";
import { listPeople, type PersonView } from "@/lib/access/queries";
import { dayOf } from "@/lib/calendar/today";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/text/translator";
import { type AnyList, type Asked, dateValue } from "./asked";
import type { Column } from "./list";

/** How an account stands: the word of `access.people` for it. */
export const accountState = ({
  disabled,
  passwordTemporary,
  lastSeenAt,
}: PersonView): "disabled" | "passwordToChange" | "invited" | "active" => {
  if (disabled) return "disabled";
  if (passwordTemporary) return lastSeenAt ? "passwordToChange" : "invited";
  return "active";
};

/** Everyone with an account. Nothing by which one gets in: no password, no link, no session. */
export async function peopleList({ locale }: Asked): Promise<AnyList> {
  return {
    name: "people",
    title: translator(locale, "access")("people.title"),
    narrowed: [],
    columns: columns(locale),
    rows: await listPeople(),
    locale,
  };
}

function columns(locale: Locale): Column<PersonView>[] {
  const t = translator(locale, "access");
  const label = translator(locale, "labels");
  return [
    { key: "email", header: t("email"), width: 34, value: ({ email }) => email },
    { key: "name", header: t("name"), width: 28, value: ({ name }) => name },
    { key: "role", header: t("role"), width: 18, value: ({ role }) => label(`role.${role}`) },
    {
      key: "state",
      header: t("people.state"),
      width: 24,
      value: (person) => t(`people.${accountState(person)}`),
    },
    {
      key: "lastSeen",
      header: t("people.lastSeen"),
      width: 14,
      value: ({ lastSeenAt }) => dateValue(lastSeenAt && dayOf(lastSeenAt)),
    },
  ];
}
