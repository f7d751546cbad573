import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "@/components/desk/back-link";
import { ListFiles } from "@/components/desk/list-files";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { packageLanguages } from "@/lib/desk/package-languages";
import { documentHandling } from "@/lib/documents/queries";
import { compareText, countryName } from "@/lib/i18n/country-names";
import { languageName } from "@/lib/i18n/language-names";
import { may } from "@/lib/ledger/rights";
import { LanguageTable } from "./language-table";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.packageLanguages"))("title") };
}

/** What of a package is there in which language, what is missing, and for which countries. */
export default async function PackageLanguagesPage({ searchParams }: Props) {
  const actor = await requireActor("desk:read");
  const query = await searchParams;
  const t = await getTranslations("desk.packageLanguages");
  const locale = await getLocale();
  const order = compareText(locale);
  const found = await packageLanguages(typeof query.package === "string" ? query.package : undefined, locale);
  const head = (
    <div className="grid gap-1">
      <BackLink href="/desk/documents">{t("back")}</BackLink>
      <PageHead title={t("title")} lead={t("lead")} />
    </div>
  );
  if (!found)
    return (
      <div className="grid gap-5">
        {head}
        <p>{t("none")}</p>
      </div>
    );
  const { package: chosen, packages, items, needed, coverage } = found;
  const own = (await documentHandling()).get(chosen.id);
  const missing = coverage.filter(({ state }) => state === "missing").length;
  return (
    <div className="grid gap-5">
      {head}
      <form method="get" className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 max-w-full flex-1 sm:max-w-md">
          <Select id="package" name="package" label={t("package")} defaultValue={chosen.id}>
            {packages.map(({ id, label, number }) => (
              <option key={id} value={id}>
                {number > 1 ? `${label} (${number})` : label}
              </option>
            ))}
          </Select>
        </div>
        <Button type="submit">{t("show")}</Button>
      </form>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p role="status" className="text-sm">
          {t("missingCount", { missing })} <span className="text-muted">{t("fallback")}</span>
        </p>
        <ListFiles
          list="package-languages"
          title={t("title")}
          query={new URLSearchParams({ package: chosen.id }).toString()}
        />
      </div>
      {chosen.frozen ? <p className="text-sm text-muted">{t("frozen")}</p> : null}
      <LanguageTable
        // Another package is another table.
        key={chosen.id}
        packageAs={{
          id: chosen.id,
          version: own?.version ?? 1,
          label: chosen.label,
          remark: chosen.remark,
          frozen: chosen.frozen,
        }}
        items={items.map(({ id, documentId, language, title }) => ({ id, documentId, language, title }))}
        rows={needed.map(({ language, countries }) => ({
          language,
          name: languageName(language, locale) ?? language,
          countries: countries
            .map(({ code, noted }) => ({ code, noted, name: countryName(code, locale) }))
            .sort((a, b) => order(a.name, b.name)),
          cells: coverage.flatMap((cell) =>
            cell.language === language
              ? [
                  {
                    documentId: cell.documentId,
                    state: cell.state,
                    versionId: cell.version?.id ?? null,
                    versionLabel: cell.version?.versionLabel ?? "",
                  },
                ]
              : [],
          ),
        }))}
        mayWrite={may(actor.role, "document:write")}
        today={today()}
      />
      <p className="text-sm text-muted">{t("notedLead")}</p>
    </div>
  );
}
