import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Panel } from "@/components/ui/panel";
import { packageLanguages } from "@/lib/desk/package-languages";
import { lackingIn } from "@/lib/documents/needed-languages";
import { placesOf } from "@/lib/documents/places";
import { compareText, countryName } from "@/lib/i18n/country-names";
import { languageName } from "@/lib/i18n/language-names";

/** In which languages documents of a package are not there, and for which countries that is. */
export async function MissingPanel({ packageId }: { packageId: string }) {
  const t = await getTranslations("desk.packageLanguages");
  const words = await getTranslations("desk.packagePage");
  const locale = await getLocale();
  const order = compareText(locale);
  const found = await packageLanguages(packageId, locale);
  if (!found) return null;
  const titleOf = (documentId: string) =>
    found.items.find((item) => item.documentId === documentId)?.title ?? documentId;
  const lacking = lackingIn(found);
  const all = placesOf(found.items).length;
  return (
    <Panel id="missing" title={words("missing")}>
      <p className="text-sm text-muted">{lacking.length > 0 ? t("fallback") : words("nothingMissing")}</p>
      {lacking.length > 0 ? (
        <dl className="grid gap-2 text-sm">
          {lacking.map(({ documents, languages }) => (
            <div key={documents.join(" ")}>
              <dt className="font-medium">
                {documents.length === all && all > 1
                  ? words("allDocuments", { count: all })
                  : documents.map(titleOf).join("; ")}
              </dt>
              <dd>
                <ul className="list-disc pl-6">
                  {languages.map(({ language, countries }) => (
                    <li key={language}>
                      {languageName(language, locale) ?? language}
                      {countries.length > 0 ? (
                        <span className="text-muted">
                          {" – "}
                          {countries
                            .map(({ code }) => countryName(code, locale))
                            .sort(order)
                            .join(", ")}
                        </span>
                      ) : null}
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p>
        <Link
          href={`/desk/documents/languages?package=${encodeURIComponent(packageId)}` as Route}
          className="inline-flex min-h-8 items-center text-sm"
        >
          {t("open")}
        </Link>
      </p>
    </Panel>
  );
}
