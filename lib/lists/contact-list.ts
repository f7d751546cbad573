import { type Field, valueAt } from "@/lib/fields/field";
import { shapeOf } from "@/lib/fields/shape";
import { countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import type { DeskRecord } from "@/lib/log/views";
import { type ContactView, person } from "@/lib/parliaments/fields";
import { translator } from "@/lib/text/translator";
import { bodyLabel } from "@/lib/wording/names";
import type { Column, Value } from "./list";

/** The columns of the list of contacts: where they are, and every field that is declared of a person. */
export function contactColumns(
  { bodies }: Pick<DeskRecord, "bodies">,
  locale: Locale,
): Column<ContactView>[] {
  const t = translator(locale, "lists");
  const words = messages[locale].desk.contact as Record<string, unknown>;
  const bodyOf = (contact: ContactView) => bodies.get(contact.bodyId);
  return [
    {
      key: "country",
      header: t("contacts.country"),
      width: 20,
      value: (contact) => {
        const code = bodyOf(contact)?.countryCode;
        return code ? countryName(code, locale) : t("contacts.international");
      },
    },
    {
      key: "body",
      header: t("contacts.body"),
      width: 36,
      value: (contact) => {
        const body = bodyOf(contact);
        return body ? bodyLabel(body, locale) : null;
      },
    },
    ...Object.entries<Field>(person).map(
      ([name, { input }]): Column<ContactView> => ({
        key: name,
        header: typeof words[name] === "string" ? words[name] : name,
        width: 24,
        value: (contact) => cellOf(shapeOf(input)?.is, valueAt(contact, [name])),
      }),
    ),
  ];
}

/** The value of a declared field as a cell. */
function cellOf(shape: string | undefined, value: unknown): Value {
  if (value === null || value === undefined || value === "") return null;
  if (shape === "date" || shape === "day") return { date: String(value) };
  if (shape === "address") return { link: String(value), text: String(value) };
  if (Array.isArray(value)) return value.map((item) => plainText(item)).join("; ");
  return typeof value === "number" || typeof value === "boolean" ? value : plainText(value);
}

/** Rows within a field in one line. */
const plainText = (value: unknown): string =>
  value && typeof value === "object"
    ? Object.values(value)
        .filter((part) => part !== null && part !== "")
        .join(", ")
    : String(value);
