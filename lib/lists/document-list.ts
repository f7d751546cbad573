import "server-only";
import type { Handling } from "@/lib/documents/queries";
import { documentHandling } from "@/lib/documents/queries";
import { type Locale, pickText } from "@/lib/i18n/locales";
import { deskRecord } from "@/lib/log/queries";
import type { DeskRecord, DocumentVersionView, DocumentView, PackageView } from "@/lib/log/views";
import { joined } from "@/lib/text/joined";
import { translator } from "@/lib/text/translator";
import { documentTitle, versionName } from "@/lib/wording/names";
import { type AnyList, type Asked, dateValue, linkValue } from "./asked";
import type { Column } from "./list";

/** A version of a document; of a document without one, what is known of it. */
type Row = { document: DocumentView; version: DocumentVersionView | null };

/** Documents with each of their versions in a row of its own. What is archived says so. */
export async function documentList({ locale }: Asked): Promise<AnyList> {
  const { documents } = await deskRecord();
  return {
    name: "documents",
    title: translator(locale, "desk")("documents.documents"),
    narrowed: [],
    columns: documentColumns(await documentHandling(), locale),
    rows: documents.flatMap((document): Row[] =>
      document.versions.length > 0
        ? document.versions.map((version) => ({ document, version }))
        : [{ document, version: null }],
    ),
    locale,
  };
}

const visibilityOf = (own: Handling | undefined, locale: Locale): string =>
  translator(locale, "desk")(`documents.${own?.visibility === "public" ? "public" : "internal"}`);

function documentColumns(handling: ReadonlyMap<string, Handling>, locale: Locale): Column<Row>[] {
  const t = translator(locale, "desk");
  const words = translator(locale, "lists");
  const label = translator(locale, "labels");
  const column = (key: string, header: string, width: number, value: Column<Row>["value"]): Column<Row> => ({
    key,
    header,
    width,
    value,
  });
  return [
    column("title", words("documents.title"), 50, ({ document }) => documentTitle(document, locale).text),
    column("original", t("documents.titleOriginal"), 50, ({ document }) => document.titleOriginal),
    column("kind", t("documents.kind"), 20, ({ document }) => label(`documentKind.${document.kind}`)),
    column("issuedBy", t("documents.issuedBy"), 30, ({ document }) => document.issuedBy),
    column("issuedOn", t("documents.issuedOn"), 12, ({ document }) => dateValue(document.issuedOn)),
    column("visibility", words("log.columns.visibility"), 12, ({ document }) =>
      visibilityOf(handling.get(document.id), locale),
    ),
    column("version", words("documents.version"), 24, ({ version }) => version?.label ?? null),
    column("language", t("documents.language"), 10, ({ version }) => version?.language ?? null),
    column("datedOn", t("documents.datedOn"), 12, ({ version }) => dateValue(version?.datedOn)),
    column("link", t("documents.link"), 50, ({ version }) => linkValue(version?.url ?? null)),
    column("file", t("documents.file"), 30, ({ version }) => version?.file?.name ?? null),
    column("sha256", t("documents.sha256"), 20, ({ version }) => version?.file?.sha256 ?? null),
    column("archived", words("archived"), 10, ({ document, version }) =>
      Boolean(document.archived || version?.archived),
    ),
  ];
}

/** The packages, the newest first, with what each holds in its order. */
export async function packageList({ locale }: Asked): Promise<AnyList> {
  const record = await deskRecord();
  return {
    name: "packages",
    title: translator(locale, "desk")("documents.packages"),
    narrowed: [],
    columns: packageColumns(record, await documentHandling(), locale),
    rows: [...record.packages].reverse(),
    locale,
  };
}

function packageColumns(
  { documents }: Pick<DeskRecord, "documents">,
  handling: ReadonlyMap<string, Handling>,
  locale: Locale,
): Column<PackageView>[] {
  const t = translator(locale, "desk");
  const words = translator(locale, "lists");
  const nameOf = new Map(
    documents.flatMap((document) =>
      document.versions.map((version) => [
        version.id,
        joined([documentTitle(document, locale).text, versionName(version, locale)], " – "),
      ]),
    ),
  );
  const column = (
    key: string,
    header: string,
    width: number,
    value: Column<PackageView>["value"],
  ): Column<PackageView> => ({ key, header, width, value });
  return [
    column("label", t("documents.packageLabel"), 40, (item) => item.label),
    column("number", words("documents.number"), 10, (item) => item.number),
    column("sent", words("documents.sent"), 12, (item) => item.frozen),
    column("visibility", words("log.columns.visibility"), 12, ({ id }) =>
      visibilityOf(handling.get(id), locale),
    ),
    column("count", words("documents.count"), 12, (item) => item.documentVersionIds.length),
    column("items", t("documents.items"), 80, (item) =>
      item.documentVersionIds.map((id) => nameOf.get(id) ?? id).join("; "),
    ),
    column("remark", words("documents.remark"), 40, (item) => pickText(item.remark, locale)?.text ?? null),
    column("archived", words("archived"), 10, (item) => Boolean(item.archived)),
  ];
}
