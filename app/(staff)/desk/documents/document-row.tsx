import { useLocale, useTranslations } from "next-intl";
import { FoldedRow } from "@/components/desk/folded-row";
import { rowActions } from "@/components/desk/row-actions";
import { VisibilityBadge } from "@/components/desk/visibility-badge";
import { RowDeeds } from "@/components/forms/row-deeds";
import { Badge } from "@/components/ui/badge";
import type { Option } from "@/components/ui/combo-box";
import * as fields from "@/lib/documents/fields";
import type { Handling, versionHandling } from "@/lib/documents/queries";
import { typedFields } from "@/lib/fields/typed";
import { formatDate } from "@/lib/i18n/dates";
import type { DocumentView } from "@/lib/log/views";
import { joined } from "@/lib/text/joined";
import { documentTitle } from "@/lib/wording/names";
import { DocumentForm, VersionForm } from "./document-forms";
import { VersionList } from "./version-list";

/** A document: its versions, and what can be done with it. */
export function DocumentRow({
  document,
  own,
  ofVersions,
  others,
  mayWrite,
  today,
}: {
  document: DocumentView;
  own: Handling | undefined;
  ofVersions: Awaited<ReturnType<typeof versionHandling>>;
  others: readonly Option[];
  mayWrite: boolean;
  today: string;
}) {
  const t = useTranslations("desk.documents");
  const labels = useTranslations("labels.documentKind");
  const locale = useLocale();
  const title = documentTitle(document, locale);
  const isPublic = own?.visibility === "public";
  const versions = document.versions.filter(({ archived }) => !archived);
  return (
    <FoldedRow
      id={`document-${document.id}`}
      title={title.text}
      lang={title.lang}
      // What has no version yet waits for its first.
      open={versions.length === 0}
      badges={
        <>
          <Badge>{labels(document.kind)}</Badge>
          <VisibilityBadge isPublic={isPublic} />
        </>
      }
      line={joined(
        [
          document.issuedBy,
          document.issuedOn && formatDate(document.issuedOn, locale),
          t("versionCount", { count: versions.length }),
        ],
        " · ",
      )}
    >
      {document.titleOriginal ? <p className="text-sm text-muted">{document.titleOriginal}</p> : null}
      <VersionList
        document={document}
        title={title.text}
        handling={ofVersions}
        mayWrite={mayWrite}
        today={today}
      />
      {mayWrite ? (
        <div className={rowActions}>
          <VersionForm
            purpose={{ kind: "add", documents: [{ id: document.id, label: title.text }] }}
            title={title.text}
            today={today}
          />
          {own ? (
            <>
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
                today={today}
              />
              <RowDeeds
                subject="document"
                id={document.id}
                version={own.version}
                name={title.text}
                isPublic={isPublic}
                others={others}
                focusAfter="archived-documents"
              />
            </>
          ) : null}
        </div>
      ) : null}
    </FoldedRow>
  );
}
