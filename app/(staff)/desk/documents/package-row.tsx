import type { Route } from "next";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { FoldedRow } from "@/components/desk/folded-row";
import { rowActions } from "@/components/desk/row-actions";
import { VisibilityBadge } from "@/components/desk/visibility-badge";
import { Badge } from "@/components/ui/badge";
import type { Option } from "@/components/ui/combo-box";
import type { DocumentOptions } from "@/lib/desk/form-options";
import { packageChanges } from "@/lib/documents/package-changes";
import { placesOf } from "@/lib/documents/places";
import type { Handling } from "@/lib/documents/queries";
import { pickText } from "@/lib/i18n/locales";
import type { PackageView } from "@/lib/log/views";
import { joined } from "@/lib/text/joined";
import { PackageChanges, placedIn } from "./package-changes";
import { PackageDeeds } from "./package-deeds";

/** A package: what is in it, and what can be done with it. */
export function PackageRow({
  item,
  before,
  own,
  hasNext,
  options,
  others,
  mayWrite,
  open,
  today,
}: {
  item: PackageView;
  /** The package that it is compared with. */
  before: PackageView | null;
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
  const page = useTranslations("desk.packagePage");
  const locale = useLocale();
  const placed = (of: PackageView) => placedIn(of, options);
  // What was sent is told version by version; before that a document is one place.
  const places: { key: string; text: string }[] = item.frozen
    ? placed(item).map(({ id, label }) => ({ key: id, text: label }))
    : placesOf(placed(item)).map(({ documentId, versions }) => {
        const [only, ...more] = versions;
        const names = versions.map(({ versionLabel }) => versionLabel || t("unnamedVersion"));
        return {
          key: documentId,
          text: more.length > 0 ? `${only?.title} – ${names.join("; ")}` : (only?.label ?? ""),
        };
      });
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
      line={joined([t("holds", { count: places.length }), item.frozen ? t("frozen") : t("open")], " · ")}
    >
      <p>
        <Link
          href={`/desk/documents/packages/${item.id}` as Route}
          aria-label={page("openNamed", { name: item.label })}
          className="inline-flex min-h-8 items-center text-sm"
        >
          {page("open")}
        </Link>
      </p>
      {remark ? (
        <p className="text-sm" lang={remark.lang}>
          {remark.text}
        </p>
      ) : null}
      <ol className="list-decimal pl-6 text-sm">
        {places.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ol>
      {before ? (
        <PackageChanges
          before={before}
          changes={packageChanges(placed(before), placed(item))}
          options={options}
        />
      ) : null}
      {mayWrite ? (
        <div className={rowActions}>
          <PackageDeeds
            item={item}
            own={own}
            hasNext={hasNext}
            options={options}
            others={others}
            today={today}
            focusAfter="archived-packages"
          />
        </div>
      ) : null}
    </FoldedRow>
  );
}
