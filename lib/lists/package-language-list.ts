import "server-only";
import { packageLanguages } from "@/lib/desk/package-languages";
import type { Coverage } from "@/lib/documents/needed-languages";
import type { Placed } from "@/lib/documents/places";
import { countryName } from "@/lib/i18n/country-names";
import { languageName } from "@/lib/i18n/language-names";
import { translator } from "@/lib/text/translator";
import type { AnyList, Asked } from "./asked";
import type { Column } from "./list";

type Row = Coverage<Placed & { versionLabel: string }>;

/** Each document of a package in each language that is needed: whether a version is there, and for whom it is needed. */
export async function packageLanguageList({ query, locale }: Asked): Promise<AnyList | null> {
  const t = translator(locale, "desk");
  const found = await packageLanguages(query.package, locale);
  if (!found) return null;
  const titles = new Map(found.items.map(({ documentId, title }) => [documentId, title]));
  const countriesOf = (language: string) =>
    found.needed.find((one) => one.language === language)?.countries ?? [];
  const column = (key: string, header: string, width: number, value: Column<Row>["value"]): Column<Row> => ({
    key,
    header,
    width,
    value,
  });
  const word = (key: "language" | "code" | "state" | "count" | "countries") =>
    t(`packageLanguages.columns.${key}`);
  return {
    name: "package-languages",
    title: t("packageLanguages.title"),
    narrowed: [{ label: t("packageLanguages.package"), value: found.package.label }],
    columns: [
      column(
        "document",
        t("documents.document"),
        50,
        ({ documentId }) => titles.get(documentId) ?? documentId,
      ),
      column("language", word("language"), 20, ({ language }) => languageName(language, locale) ?? language),
      column("code", word("code"), 8, ({ language }) => language),
      column("state", word("state"), 24, ({ state }) => t(`packageLanguages.${state}`)),
      column("version", t("documents.label"), 30, ({ version }) => version?.versionLabel || null),
      column("count", word("count"), 12, ({ language }) => countriesOf(language).length),
      column("countries", word("countries"), 60, ({ language }) =>
        countriesOf(language)
          .map(({ code }) => countryName(code, locale))
          .join("; "),
      ),
    ] satisfies Column<Row>[],
    rows: found.coverage,
    locale,
  };
}
