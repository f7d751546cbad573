import { useLocale, useTranslations } from "next-intl";
import { FoldedRow } from "@/components/desk/folded-row";
import { rowActions } from "@/components/desk/row-actions";
import { VisibilityBadge } from "@/components/desk/visibility-badge";
import { RowDeeds } from "@/components/forms/row-deeds";
import { Badge } from "@/components/ui/badge";
import type { Option } from "@/components/ui/combo-box";
import type { DocumentOptions } from "@/lib/desk/form-options";
import type { Handling } from "@/lib/documents/queries";
import { pickText } from "@/lib/i18n/locales";
import type { PackageView } from "@/lib/log/views";
import { joined } from "@/lib/text/joined";
import { PackageForm } from "./package-forms";

/** A package: what is in it, and what can be done with it. */
export function PackageRow({
  item,
  own,
  hasNext,
  options,
  others,
  mayWrite,
  open,
  today,
}: {
  item: PackageView;
  own: Handling | undefined;
  /** Whether a newer one follows it. */
  hasNext: boolean;
  options: DocumentOptions;
  others: readonly Option[];
  mayWrite: boolean;
  open: boolean;
  today: string;
}) {
  const t = useTranslations("desk.documents");
  const locale = useLocale();
  const nameOf = new Map(options.documentVersions.map((option) => [option.id, option.label]));
  const existing = {
    id: item.id,
    version: own?.version ?? 1,
    label: item.label,
    items: item.documentVersionIds,
    remark: item.remark,
  };
  const remark = pickText(item.remark, locale);
  const isPublic = own?.visibility === "public";
  return (
    <FoldedRow
      id={`package-${item.id}`}
      title={item.label}
      open={open}
      badges={
        <>
          <Badge>{t("number", { number: item.number })}</Badge>
          <VisibilityBadge isPublic={isPublic} />
        </>
      }
      line={joined(
        [t("holds", { count: item.documentVersionIds.length }), item.frozen ? t("frozen") : t("open")],
        " · ",
      )}
    >
      {remark ? (
        <p className="text-sm" lang={remark.lang}>
          {remark.text}
        </p>
      ) : null}
      <ol className="list-decimal pl-6 text-sm">
        {item.documentVersionIds.map((id) => (
          <li key={id}>{nameOf.get(id) ?? id}</li>
        ))}
      </ol>
      {mayWrite ? (
        <div className={rowActions}>
          {item.frozen ? (
            hasNext ? null : (
              <PackageForm purpose={{ kind: "next", from: existing }} options={options} today={today} />
            )
          ) : (
            <PackageForm purpose={{ kind: "edit", from: existing }} options={options} today={today} />
          )}
          {own ? (
            <RowDeeds
              subject="package"
              id={item.id}
              version={own.version}
              name={item.label}
              isPublic={isPublic}
              others={others}
              focusAfter="archived-packages"
            />
          ) : null}
        </div>
      ) : null}
    </FoldedRow>
  );
}
