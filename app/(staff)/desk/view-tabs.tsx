import { getTranslations } from "next-intl/server";
import { Views } from "@/components/ui/views";
import type { ViewList } from "@/lib/saved-views/fields";
import type { ViewView } from "@/lib/saved-views/queries";
import { usualViews } from "@/lib/saved-views/usual-views";
import { viewHref } from "./view-href";

/** The views of a list: those of the desk, then one's own and those that are shared. */
export async function ViewTabs({
  list,
  views,
  query,
  open,
  countOf,
}: {
  list: ViewList;
  views: readonly ViewView[];
  /** What is shown now. */
  query: string;
  /** The saved view that is open. */
  open: ViewView | null;
  /** How much is in each, by the part of an address that it is; not where that would take a pass over everything. */
  countOf?: (queries: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}) {
  const t = await getTranslations("lists.views");
  const usual = usualViews[list].map(({ key, query: of }) => ({
    name: t(`usual.${list}.${key}` as "usual.log.all"),
    note: null as string | null,
    query: of,
    href: viewHref(list, of),
    isHere: !open && query === of,
  }));
  const saved = views.map(({ id, name, query: of, owner, shared }) => ({
    name,
    note: owner ? t("by", { owner }) : shared ? t("sharedMark") : null,
    query: of,
    href: viewHref(list, of, { view: id }),
    isHere: open?.id === id,
  }));
  const all = [...usual, ...saved];
  const counts = await countOf?.(all.map((one) => one.query));
  return (
    <Views
      label={t(`labels.${list}`)}
      items={all.map(({ name, note, query: of, href, isHere }) => ({
        name,
        note,
        href,
        current: isHere,
        count: counts ? (counts.get(of) ?? 0) : null,
      }))}
    />
  );
}
