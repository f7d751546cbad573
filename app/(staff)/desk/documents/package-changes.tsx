import { useTranslations } from "next-intl";
import type { DocumentOptions, VersionOption } from "@/lib/desk/form-options";
import type { PackageChange } from "@/lib/documents/package-changes";
import type { PackageView } from "@/lib/log/views";

/** The versions that a package lists, as choices name them. */
export const placedIn = (
  { documentVersionIds }: PackageView,
  { documentVersions }: DocumentOptions,
): VersionOption[] =>
  documentVersionIds.flatMap((id) => documentVersions.find((version) => version.id === id) ?? []);

type Changes = { changes: readonly PackageChange[]; options: DocumentOptions };

/** In what a package differs from the one before it, folded. */
export function PackageChanges({ before, ...changes }: Changes & { before: PackageView }) {
  const t = useTranslations("desk.documents");
  return (
    <details className="text-sm">
      <summary className="min-h-8 text-muted">{t("changesSince", { name: before.label })}</summary>
      <ChangeList {...changes} />
    </details>
  );
}

/** In what a package differs from another one, in words. */
export function ChangeList({ changes, options }: Changes) {
  const t = useTranslations("desk.documents");
  const found = (id: string) => options.documentVersions.find((version) => version.id === id);
  const whole = (ids: readonly string[]) => ids.map((id) => found(id)?.label ?? id).join("; ");
  const short = (ids: readonly string[]) =>
    ids.map((id) => found(id)?.versionLabel || t("unnamedVersion")).join("; ");
  const titleOf = (documentId: string) =>
    options.documents.find(({ id }) => id === documentId)?.label ?? documentId;
  const said = (change: PackageChange): string => {
    const document = titleOf(change.documentId);
    if (change.kind === "moved") return t("change.moved", { document, from: change.from, to: change.to });
    if (change.kind !== "replaced") return t(`change.${change.kind}`, { what: whole(change.versions) });
    if (change.before.length === 0) return t("change.versionsCame", { document, what: short(change.after) });
    if (change.after.length === 0) return t("change.versionsWent", { document, what: short(change.before) });
    return t("change.replaced", {
      document,
      before: short(change.before),
      after: short(change.after),
    });
  };
  if (changes.length === 0) return <p className="text-sm">{t("noChanges")}</p>;
  return (
    <ul className="list-disc pl-6 text-sm">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.documentId}`}>{said(change)}</li>
      ))}
    </ul>
  );
}
