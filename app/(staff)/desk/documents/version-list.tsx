import { useLocale, useTranslations } from "next-intl";
import { FileRemarks } from "@/components/desk/file-remarks";
import { ArchivedList } from "@/components/forms/archived-list";
import { RarelyDone } from "@/components/forms/rarely-done";
import * as fields from "@/lib/documents/fields";
import type { versionHandling } from "@/lib/documents/queries";
import { typedFields } from "@/lib/fields/typed";
import { formatNumber } from "@/lib/i18n/dates";
import type { DocumentView } from "@/lib/log/views";
import { versionName } from "@/lib/wording/names";
import { VersionForm } from "./document-forms";

/** The versions of a document: where each can be read, and what can be done with it. */
export function VersionList({
  document,
  title,
  handling,
  mayWrite,
  today,
}: {
  document: DocumentView;
  title: string;
  handling: Awaited<ReturnType<typeof versionHandling>>;
  mayWrite: boolean;
  today: string;
}) {
  const t = useTranslations("desk.documents");
  const words = useTranslations("bodies.archive");
  const versions = useTranslations("desk.versions");
  const locale = useLocale();
  const named = document.versions.map((version, index) => ({
    version,
    name: versionName(version, locale) || versions("before", { number: index + 1 }),
  }));
  const inUse = named.filter(({ version }) => !version.archived);
  const others = inUse.map(({ version, name }) => ({ id: version.id, label: name }));
  const listId = `versions-${document.id}`;
  const archivedId = `archived-versions-${document.id}`;
  return (
    <>
      {inUse.length === 0 ? <p className="text-sm">{t("noVersions")}</p> : null}
      <ul id={listId} className="grid gap-2">
        {inUse.map(({ version, name }) => {
          const its = handling.get(version.id);
          const fileId = its?.fileId;
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
                        size: formatNumber(Math.max(1, Math.round(version.file.bytes / 1024)), locale),
                      })}
                    </span>
                  </p>
                  <FileRemarks remarks={its.remarks} />
                  <p className="text-muted">
                    {t("sha256")}: <code className="text-xs break-all">{version.file.sha256}</code>
                  </p>
                </>
              ) : null}
              {mayWrite && its ? (
                <div className="mt-2 flex flex-wrap gap-2">
                  {its.sent ? null : (
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
                      title={`${title}, ${name}`}
                      today={today}
                    />
                  )}
                  <RarelyDone
                    subject="documentVersion"
                    id={version.id}
                    version={its.version}
                    name={`${title}, ${name}`}
                    others={others}
                    focusAfter={archivedId}
                  />
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
      <ArchivedList
        id={archivedId}
        title={words("versions", { count: named.length - inUse.length })}
        subject="documentVersion"
        items={named.flatMap(({ version, name }) => {
          const its = handling.get(version.id);
          if (!version.archived || !its) return [];
          return { id: version.id, version: its.version, name, fullName: `${title}, ${name}` };
        })}
        mayBringBack={mayWrite}
        focusAfter={listId}
      />
    </>
  );
}
