import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ListFiles } from "@/components/desk/list-files";
import { ArchivedList } from "@/components/forms/archived-list";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { documentOptions } from "@/lib/desk/form-options";
import { byAge, packageBefore } from "@/lib/documents/package-changes";
import { documentHandling, packageAges, versionHandling } from "@/lib/documents/queries";
import { may } from "@/lib/ledger/rights";
import { deskRecord } from "@/lib/log/queries";
import { documentTitle } from "@/lib/wording/names";
import { DocumentForm } from "./document-forms";
import { DocumentRow } from "./document-row";
import { PackageForm } from "./package-forms";
import { PackageRow } from "./package-row";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.documents"))("title") };
}

/** What the campaign sends: documents with their versions, and the packages made of them. */
export default async function DocumentsPage() {
  const actor = await requireActor("desk:read");
  const t = await getTranslations("desk.documents");
  const words = await getTranslations("bodies.archive");
  const languages = await getTranslations("desk.packageLanguages");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  const record = await deskRecord();
  const handling = await documentHandling();
  const ofVersions = await versionHandling();
  const mayWrite = may(actor.role, "document:write");
  const day = today();

  const options = documentOptions(record, locale);
  const inOrder = byAge(record.packages, await packageAges());
  const packages = [...inOrder].reverse();
  const archivedAmong = (all: readonly { id: string; name: string; lang?: string; archived?: true }[]) =>
    all.flatMap(({ id, name, lang, archived }) => {
      const own = handling.get(id);
      return archived && own ? { id, version: own.version, name, lang } : [];
    });
  const inUse = {
    packages: packages.filter(({ archived }) => !archived),
    documents: record.documents.filter(({ archived }) => !archived),
  };
  const others = {
    packages: inUse.packages.map(({ id, label, number }) => ({ id, label, note: t("number", { number }) })),
    documents: inUse.documents.map((document) => ({
      id: document.id,
      label: documentTitle(document, locale).text,
      note: labels(`documentKind.${document.kind}`),
    })),
  };
  const hasNext = new Set(record.packages.flatMap((item) => item.previousId ?? []));

  return (
    <div className="grid gap-8">
      <div className="grid gap-1">
        <h1>{t("title")}</h1>
        <p className="text-muted">{t("lead")}</p>
      </div>

      <section aria-labelledby="packages" className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="packages">{t("packages")}</h2>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            {inUse.packages.length > 0 ? (
              <Link
                href={"/desk/documents/languages" as Route}
                className="inline-flex min-h-8 items-center text-sm"
              >
                {languages("open")}
              </Link>
            ) : null}
            <ListFiles list="packages" title={t("packages")} />
            {mayWrite ? <PackageForm purpose={{ kind: "add" }} options={options} today={day} /> : null}
          </div>
        </div>
        {inUse.packages.length === 0 ? <p>{t("noPackages")}</p> : null}
        {inUse.packages.length > 0 ? (
          <div className="rounded-lg border border-line">
            {inUse.packages.map((item, index) => (
              <PackageRow
                key={item.id}
                item={item}
                before={packageBefore(item, inOrder)}
                own={handling.get(item.id)}
                hasNext={hasNext.has(item.id)}
                options={options}
                others={others.packages}
                mayWrite={mayWrite}
                open={index === 0}
                today={day}
              />
            ))}
          </div>
        ) : null}
        <ArchivedList
          id="archived-packages"
          title={words("packages", { count: packages.length - inUse.packages.length })}
          subject="package"
          items={archivedAmong(packages.map((item) => ({ ...item, name: item.label })))}
          mayBringBack={mayWrite}
          focusAfter="packages"
        />
      </section>

      <section aria-labelledby="documents" className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="documents">{t("documents")}</h2>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <ListFiles list="documents" title={t("documents")} />
            {mayWrite ? <DocumentForm today={day} /> : null}
          </div>
        </div>
        {inUse.documents.length === 0 ? <p>{t("none")}</p> : null}
        {inUse.documents.length > 0 ? (
          <div className="rounded-lg border border-line">
            {inUse.documents.map((document) => (
              <DocumentRow
                key={document.id}
                document={document}
                own={handling.get(document.id)}
                ofVersions={ofVersions}
                others={others.documents}
                mayWrite={mayWrite}
                today={day}
              />
            ))}
          </div>
        ) : null}
        <ArchivedList
          id="archived-documents"
          title={words("documents", { count: record.documents.length - inUse.documents.length })}
          subject="document"
          items={archivedAmong(
            record.documents.map((document) => {
              const { text: name, lang } = documentTitle(document, locale);
              return { ...document, name, lang };
            }),
          )}
          mayBringBack={mayWrite}
          focusAfter="documents"
        />
      </section>
    </div>
  );
}
