import { RowDeeds } from "@/components/forms/row-deeds";
import type { Option } from "@/components/ui/combo-box";
import type { DocumentOptions } from "@/lib/desk/form-options";
import type { Handling } from "@/lib/documents/queries";
import type { PackageView } from "@/lib/log/views";
import { PackageForm } from "./package-forms";

/** What staff can do with a package that is in use: change it, or make the next one of it once it has gone; show it; archive it; merge it. */
export function PackageDeeds({
  item,
  own,
  hasNext,
  options,
  others,
  today,
  focusAfter,
}: {
  item: PackageView;
  own: Handling | undefined;
  /** Whether a newer one follows it. */
  hasNext: boolean;
  options: DocumentOptions;
  /** Those that it may be merged with. */
  others: readonly Option[];
  today: string;
  /** The id of the element that has the focus once it is archived. */
  focusAfter: string;
}) {
  const { id, label, frozen, documentVersionIds: items, remark } = item;
  const from = { id, version: own?.version ?? 1, label, items, remark };
  return (
    <>
      {frozen && hasNext ? null : (
        <PackageForm purpose={{ kind: frozen ? "next" : "edit", from }} options={options} today={today} />
      )}
      {own ? (
        <RowDeeds
          subject="package"
          id={id}
          version={own.version}
          name={label}
          isPublic={own.visibility === "public"}
          others={others}
          focusAfter={focusAfter}
        />
      ) : null}
    </>
  );
}
