import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Panel } from "@/components/ui/panel";
import { placesOf } from "@/lib/documents/places";
import { versionHandling } from "@/lib/documents/queries";
import { formatDate } from "@/lib/i18n/dates";
import { languageName } from "@/lib/i18n/language-names";
import type { DeskRecord, PackageView } from "@/lib/log/views";
import { enclosable } from "@/lib/sendings/enclosures";
import { joined } from "@/lib/text/joined";
import { documentTitle, otherLanguage } from "@/lib/wording/names";

/** The documents of a package in order, each with its versions by language and where each can be read. */
export async function HoldsPanel({ item, record }: { item: PackageView; record: DeskRecord }) {
  const t = await getTranslations("desk.documents");
  const words = await getTranslations("desk.packagePage");
  const locale = await getLocale();
  const handling = await versionHandling();
  const places = placesOf(enclosable(record, item.id));
  return (
    <Panel id="holds" title={t("items")}>
      <ol className="grid list-decimal gap-3 pl-6">
        {places.map(({ documentId, versions }) => {
          const document = versions[0]?.document;
          if (!document) return null;
          const title = documentTitle(document, locale);
          return (
            <li key={documentId}>
              <Link
                href={`/desk/documents#document-${documentId}` as Route}
                lang={otherLanguage(title, locale)}
                className="font-medium"
              >
                {title.text}
              </Link>
              <ul className="grid gap-1 text-sm">
                {versions.map(({ version }) => {
                  const language = version.language
                    ? (languageName(version.language, locale) ?? version.language)
                    : words("noLanguage");
                  const about = joined(
                    [language, version.label, version.datedOn && formatDate(version.datedOn, locale)],
                    ", ",
                  );
                  const fileId = handling.get(version.id)?.fileId;
                  return (
                    <li key={version.id}>
                      {about}
                      {" · "}
                      {fileId ? (
                        <Link href={`/desk/files/${fileId}` as Route} aria-label={`${title.text}, ${about}`}>
                          {words("file")}
                        </Link>
                      ) : version.url ? (
                        <a
                          href={version.url}
                          rel="noopener noreferrer"
                          aria-label={`${title.text}, ${about}`}
                        >
                          {t("link")}
                        </a>
                      ) : (
                        <span className="text-warn">{words("noText")}</span>
                      )}
                    </li>
                  );
                })}
              </ul>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
