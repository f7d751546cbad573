import "server-only";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { listLetterTexts } from "@/lib/letter-texts/queries";
import { deskRecord } from "@/lib/log/queries";
import { findSending, listSendings } from "@/lib/sendings/queries";
import { translator } from "@/lib/text/translator";
import { waveName } from "@/lib/wording/names";
import { type AnyList, type Asked, dateValue } from "./asked";
import type { Column } from "./list";

const columnsIn =
  <Row>() =>
  (key: string, header: string, width: number, value: Column<Row>["value"]): Column<Row> => ({
    ...{ key, header, width, value },
  });

/** The campaign's letters, with the languages of each. What is archived says so. */
export async function letterTextList({ locale }: Asked): Promise<AnyList> {
  const t = translator(locale, "letters");
  const words = translator(locale, "lists");
  const label = translator(locale, "labels");
  const column = columnsIn<Awaited<ReturnType<typeof listLetterTexts>>[number]>();
  return {
    name: "letter-texts",
    title: t("text.title"),
    narrowed: [],
    columns: [
      column("name", t("text.name"), 40, ({ name }) => name),
      column("kind", t("text.letterKind"), 24, ({ letterKind }) => label(`letterKind.${letterKind}`)),
      column("languages", t("text.languages"), 30, ({ texts }) =>
        texts.map(({ language }) => language).join(", "),
      ),
      column("archived", words("archived"), 10, ({ archived }) => archived),
    ],
    rows: await listLetterTexts(),
    locale,
  };
}

/** What went out together, the latest first. */
export async function sendingList({ locale }: Asked): Promise<AnyList> {
  const t = translator(locale, "letters");
  const label = translator(locale, "labels");
  const { waves } = await deskRecord();
  const nameOf = (waveId: string | null) => {
    const wave = waves.find(({ id }) => id === waveId);
    return wave ? waveName(wave, locale) : null;
  };
  const column = columnsIn<Awaited<ReturnType<typeof listSendings>>[number]>();
  return {
    name: "sendings",
    title: t("sending.title"),
    narrowed: [],
    columns: [
      column("sentOn", t("sending.when"), 12, ({ sentOn }) => dateValue(sentOn)),
      column("letter", t("sending.what"), 40, ({ letter }) => letter?.name ?? null),
      column("kind", t("text.letterKind"), 24, ({ letterKind }) => label(`letterKind.${letterKind}`)),
      column("wave", t("sending.wave"), 24, ({ waveId }) => nameOf(waveId)),
      column("channel", t("sending.channel"), 14, ({ channel }) =>
        channel ? label(`channel.${channel}`) : null,
      ),
      column("letters", t("sending.letters"), 10, ({ count }) => count),
      column("undone", t("sending.undone"), 14, ({ undoneAt }) => undoneAt !== null),
    ],
    rows: await listSendings(),
    locale,
  };
}

/** The letters of one sending as an outgoing register has them; null where there is no such sending. */
export async function sentLetterList({ query, locale }: Asked): Promise<AnyList | null> {
  const sending = await findSending(query.sending ?? "");
  if (!sending) return null;
  const record = await deskRecord();
  const t = translator(locale, "letters");
  return {
    name: "sent-letters",
    title: t("sending.dated", { date: formatDate(sending.sentOn, locale) }),
    narrowed: [],
    columns: sentLetterColumns(sending, (id) => record.entry(id)?.countries[0] ?? null, locale),
    rows: sending.letters,
    locale,
  };
}

type Sending = NonNullable<Awaited<ReturnType<typeof findSending>>>;

function sentLetterColumns(
  { sentOn, channel }: Sending,
  countryOf: (id: string) => string | null,
  locale: Locale,
): Column<Sending["letters"][number]>[] {
  const t = translator(locale, "letters");
  const words = translator(locale, "lists");
  const label = translator(locale, "labels");
  const column = columnsIn<Sending["letters"][number]>();
  return [
    column("sentOn", t("sending.when"), 12, () => dateValue(sentOn)),
    column("reference", t("sending.reference"), 18, ({ content }) => content.ourReference),
    column("country", words("contacts.country"), 20, ({ id }) => {
      const code = countryOf(id);
      return code ? countryName(code, locale) : null;
    }),
    column("addressee", t("sending.addressee"), 44, ({ content }) => content.addressee.nameLines.join(", ")),
    column("subject", t("sending.subject"), 44, ({ content }) => content.subject),
    column("channel", t("sending.channel"), 14, () => (channel ? label(`channel.${channel}`) : null)),
    column("enclosures", t("preview.enclosed"), 40, ({ content }) => content.enclosures.join("; ")),
    column("language", t("text.language"), 10, ({ content }) => content.language),
    column("sha256", t("sending.sha"), 20, ({ file }) => file.sha256),
  ];
}
