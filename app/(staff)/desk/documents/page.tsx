import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ArchivedList } from "@/components/forms/archived-list";
import { RarelyDone } from "@/components/forms/rarely-done";
import { VisibilityButton } from "@/components/forms/visibility-button";
import { Badge } from "@/components/ui/badge";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { documentOptions } from "@/lib/desk/form-options";
import * as fields from "@/lib/documents/fields";
import { documentHandling, versionHandling } from "@/lib/documents/queries";
import { typedFields } from "@/lib/fields/typed";
import { formatDate } from "@/lib/i18n/dates";
import { pickText } from "@/lib/i18n/locales";
import { may } from "@/lib/ledger/rights";
import { deskRecord } from "@/lib/log/queries";
import { joined } from "@/lib/text/joined";
import { documentTitle } from "@/lib/wording/names";
import { DocumentForm, VersionForm } from "./document-forms";
import { PackageForm } from "./package-forms";
import { VersionList } from "./version-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.documents"))("title") };
}

/** What the campaign sends: documents with their versions, and the packages made of them. */
export default async function DocumentsPage() {
  const actor = await requireActor("desk:read");
  const t = await getTranslations("desk.documents");
  const words = await getTranslations("bodies.archive");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  const record = await deskRecord();
  const handling = await documentHandling();
  const ofVersions = await versionHandling();
  const mayWrite = may(actor.role, "document:write");
  const day = today();

  const options = documentOptions(record, locale);
  const nameOfVersion = new Map(options.documentVersions.map((option) => [option.id, option.label]));
  const packages = [...record.packages].reverse();
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
          {mayWrite ? <PackageForm purpose={{ kind: "add" }} options={options} today={day} /> : null}
        </div>
        {inUse.packages.length === 0 ? <p>{t("noPackages")}</p> : null}
        {inUse.packages.map((item) => {
          const own = handling.get(item.id);
          const existing = {
            id: item.id,
            version: own?.version ?? 1,
            label: item.label,
            items: item.documentVersionIds,
            remark: item.remark,
          };
          const remark = pickText(item.remark, locale);
          return (
            <article
              key={item.id}
              aria-labelledby={`package-${item.id}`}
              className="grid gap-2 rounded-lg border border-line bg-surface p-4"
            >
              <div className="flex flex-wrap items-center gap-2">
                <h3 id={`package-${item.id}`}>{item.label}</h3>
                <Badge>{t("number", { number: item.number })}</Badge>
                <Badge tone={own?.visibility === "public" ? "good" : "plain"}>
                  {own?.visibility === "public" ? t("public") : t("internal")}
                </Badge>
              </div>
              <p className="text-sm text-muted">{item.frozen ? t("frozen") : t("open")}</p>
              {remark ? (
                <p className="text-sm" lang={remark.lang}>
                  {remark.text}
                </p>
              ) : null}
              <ol className="list-decimal pl-6 text-sm">
                {item.documentVersionIds.map((id) => (
                  <li key={id}>{nameOfVersion.get(id) ?? id}</li>
                ))}
              </ol>
              {mayWrite ? (
                <div className="flex flex-wrap gap-2">
                  {item.frozen ? (
                    hasNext.has(item.id) ? null : (
                      <PackageForm purpose={{ kind: "next", from: existing }} options={options} today={day} />
                    )
                  ) : (
                    <PackageForm purpose={{ kind: "edit", from: existing }} options={options} today={day} />
                  )}
                  {own ? (
                    <VisibilityButton
                      subject="package"
                      id={item.id}
                      version={own.version}
                      name={item.label}
                      isPublic={own.visibility === "public"}
                    />
                  ) : null}
                  <RarelyDone
                    subject="package"
                    id={item.id}
                    version={existing.version}
                    name={item.label}
                    others={others.packages}
                    focusAfter="archived-packages"
                  />
                </div>
              ) : null}
            </article>
          );
        })}
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
          {mayWrite ? <DocumentForm today={day} /> : null}
        </div>
        {inUse.documents.length === 0 ? <p>{t("none")}</p> : null}
        {inUse.documents.map((document) => {
          const title = documentTitle(document, locale);
          const own = handling.get(document.id);
          return (
            <article
              key={document.id}
              aria-labelledby={`document-${document.id}`}
              className="grid gap-2 rounded-lg border border-line bg-surface p-4"
            >
              <div className="flex flex-wrap items-center gap-2">
                <h3 id={`document-${document.id}`} lang={title.lang}>
                  {title.text}
                </h3>
                <Badge>{labels(`documentKind.${document.kind}`)}</Badge>
                <Badge tone={own?.visibility === "public" ? "good" : "plain"}>
                  {own?.visibility === "public" ? t("public") : t("internal")}
                </Badge>
              </div>
              <p className="text-sm text-muted">
                {joined(
                  [
                    document.titleOriginal,
                    document.issuedBy,
                    document.issuedOn && formatDate(document.issuedOn, locale),
                  ],
                  " · ",
                )}
              </p>
              <VersionList
                document={document}
                title={title.text}
                handling={ofVersions}
                mayWrite={mayWrite}
                today={day}
              />
              {mayWrite ? (
                <div className="flex flex-wrap gap-2">
                  <VersionForm
                    purpose={{ kind: "add", documents: [{ id: document.id, label: title.text }] }}
                    title={title.text}
                    today={day}
                  />
                  {own ? (
                    <DocumentForm
                      existing={{
                        id: document.id,
                        version: own.version,
                        document: {
                          ...typedFields(fields.document, document),
                          sources: document.sources.map(({ id }) => ({ id })),
                        },
                      }}
                      title={title.text}
                      today={day}
                    />
                  ) : null}
                  {own ? (
                    <VisibilityButton
                      subject="document"
                      id={document.id}
                      version={own.version}
                      name={title.text}
                      isPublic={own.visibility === "public"}
                    />
                  ) : null}
                  {own ? (
                    <RarelyDone
                      subject="document"
                      id={document.id}
                      version={own.version}
                      name={title.text}
                      others={others.documents}
                      focusAfter="archived-documents"
                    />
                  ) : null}
                </div>
              ) : null}
            </article>
          );
        })}
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
