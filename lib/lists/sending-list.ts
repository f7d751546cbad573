import "server-only";
import { listLetterTexts } from "@/lib/letter-texts/queries";
import { deskRecord } from "@/lib/log/queries";
import { listSendings } from "@/lib/sendings/queries";
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
