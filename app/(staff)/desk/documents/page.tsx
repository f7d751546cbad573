import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FileRemarks } from "@/components/desk/file-remarks";
import { VisibilityButton } from "@/components/forms/visibility-button";
import { Badge } from "@/components/ui/badge";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { documentOptions } from "@/lib/desk/form-options";
import * as fields from "@/lib/documents/fields";
import { documentHandling, versionHandling } from "@/lib/documents/queries";
import { typedFields } from "@/lib/fields/typed";
import { formatDate, formatNumber } from "@/lib/i18n/dates";
import { pickText } from "@/lib/i18n/locales";
import { may } from "@/lib/ledger/rights";
import { deskRecord } from "@/lib/log/queries";
import { joined } from "@/lib/text/joined";
import { documentTitle, versionName } from "@/lib/wording/names";
import { DocumentForm, VersionForm } from "./document-forms";
import { PackageForm } from "./package-forms";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.documents"))("title") };
}

/** What the campaign sends: documents with their versions, and the packages made of them. */
export default async function DocumentsPage() {
  const actor = await requireActor("desk:read");
  const t = await getTranslations("desk.documents");
  const versions = await getTranslations("desk.versions");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  const record = await deskRecord();
  const handling = await documentHandling();
  const ofVersions = await versionHandling();
  const mayWrite = may(actor.role, "document:write");
  const day = today();

  const options = documentOptions(record, locale);
  const nameOfVersion = new Map(options.documentVersions.map((option) => [option.id, option.label]));
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
        {record.packages.length === 0 ? <p>{t("noPackages")}</p> : null}
        {[...record.packages].reverse().map((item) => {
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
                </div>
              ) : null}
            </article>
          );
        })}
      </section>

      <section aria-labelledby="documents" className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="documents">{t("documents")}</h2>
          {mayWrite ? <DocumentForm today={day} /> : null}
        </div>
        {record.documents.length === 0 ? <p>{t("none")}</p> : null}
        {record.documents.map((document) => {
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
              {document.versions.length === 0 ? <p className="text-sm">{t("noVersions")}</p> : null}
              <ul className="grid gap-2">
                {document.versions.map((version, index) => {
                  const its = ofVersions.get(version.id);
                  const fileId = its?.fileId;
                  const name = versionName(version, locale) || versions("before", { number: index + 1 });
                  return (
                    <li key={version.id} className="border-t border-line pt-2 text-sm">
                      <p className="font-medium">{name}</p>
                      {version.url ? (
                        <p className="break-all">
                          <a href={version.url} rel="noopener noreferrer">
                            {version.url}
                          </a>
                        </p>
                      ) : null}
                      {version.file && fileId ? (
                        <>
                          <p>
                            <a href={`/api/desk/files/${fileId}`} download>
                              {t("download", { name: version.file.name })}
                            </a>{" "}
                            <span className="text-muted">
                              {t("bytes", {
                                size: formatNumber(
                                  Math.max(1, Math.round(version.file.bytes / 1024)),
                                  locale,
                                ),
                              })}
                            </span>
                          </p>
                          <FileRemarks remarks={its.remarks} />
                          <p className="text-muted">
                            {t("sha256")}: <code className="text-xs break-all">{version.file.sha256}</code>
                          </p>
                        </>
                      ) : null}
                      {mayWrite && its && !its.sent ? (
                        <div className="mt-2">
                          <VersionForm
                            purpose={{
                              kind: "edit",
                              from: {
                                id: version.id,
                                version: its.version,
                                documentVersion: typedFields(fields.documentVersion, {
                                  ...version,
                                  fileId: its.fileId,
                                }),
                                fileName: version.file?.name ?? null,
                                remarks: its.remarks,
                              },
                            }}
                            title={`${title.text}, ${name}`}
                            today={day}
                          />
                        </div>
                      ) : null}
                    </li>
                  );
                })}
              </ul>
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
                </div>
              ) : null}
            </article>
          );
        })}
      </section>
    </div>
  );
}
