import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { countViews } from "@/lib/lists/log-rows";
import type { ViewView } from "@/lib/lists/queries";
import { usualViews } from "@/lib/lists/usual-views";
import type { Asking } from "@/lib/log/log-filter";
import type { DeskRecord } from "@/lib/log/views";
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
    <nav aria-label={t("label")} className="flex flex-wrap gap-x-1 border-b border-line-strong">
      {all.map((one) => (
        <Link
          key={one.id}
          href={one.href as Route}
          aria-current={one.isHere ? "page" : undefined}
          className="-mb-px inline-flex min-h-9 items-center gap-1.5 rounded-t border border-transparent px-2.5 text-sm text-ink no-underline hover:bg-sunken aria-[current=page]:border-line-strong aria-[current=page]:border-b-surface aria-[current=page]:bg-surface aria-[current=page]:font-semibold"
        >
          <span className="max-w-56 truncate">{one.name}</span>
          {one.note ? <span className="text-xs font-normal text-muted">{one.note}</span> : null}
          <span className="text-xs font-normal text-muted tabular-nums">{counts.get(one.query)}</span>
        </Link>
      ))}
    </nav>
  );
}
