import { getTranslations } from "next-intl/server";
import { Views } from "@/components/ui/views";
import { countViews } from "@/lib/lists/log-rows";
import type { Asking } from "@/lib/log/log-filter";
import type { DeskRecord } from "@/lib/log/views";
import type { ViewView } from "@/lib/saved-views/queries";
import { usualViews } from "@/lib/saved-views/usual-views";
import { logHref } from "./log-href";

/** The views of the log with how much is in each: those of the desk, then one's own and those that are shared. */
export async function ViewTabs({
  record,
  views,
  asking,
  query,
  open,
}: {
  record: DeskRecord;
  views: readonly ViewView[];
  asking: Asking;
  /** What is shown now. */
  query: string;
  /** The saved view that is open. */
  open: ViewView | null;
}) {
  const t = await getTranslations("lists.views");
  const usual = usualViews.map(({ key, query: of }) => ({
    id: key,
    name: t(`usual.${key}`),
    note: null as string | null,
    query: of,
    href: logHref(of),
    isHere: !open && query === of,
  }));
  const saved = views.map(({ id, name, query: of, owner, shared }) => ({
    id,
    name,
    note: owner ? t("by", { owner }) : shared ? t("sharedMark") : null,
    query: of,
    href: logHref(of, { view: id }),
    isHere: open?.id === id,
  }));
  const all = [...usual, ...saved];
  const counts = await countViews(
    record,
    all.map((one) => one.query),
    asking,
  );
  return (
    <Views
      label={t("label")}
      items={all.map(({ name, note, query: of, href, isHere }) => ({
        name,
        note,
        href,
        current: isHere,
        count: counts.get(of) ?? 0,
      }))}
    />
  );
}
