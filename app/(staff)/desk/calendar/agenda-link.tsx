import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { AgendaItem } from "@/lib/agenda/items";

/** The colour at the edge of each kind; the words carry the meaning. */
export const kindTone: Record<AgendaItem["kind"], string> = {
  vote: "border-danger",
  meeting: "border-accent",
  agreed: "border-warn",
  expected: "border-line-strong",
  anniversary: "border-gold",
  kept: "border-gold",
};

/** One thing of the calendar as a link; what was called off is struck out, and says so. */
export function AgendaLink({ item, short = false }: { item: AgendaItem; short?: boolean }) {
  const t = useTranslations("agenda");
  const words = (
    <>
      <span className={`${short ? "line-clamp-3" : ""} ${item.calledOff ? "line-through" : ""}`}>
        {item.title}
      </span>
      {item.calledOff ? <span className="font-medium text-warn"> {t("calledOff")}</span> : null}
    </>
  );
  const look = `block min-h-6 leading-[1.15rem] [overflow-wrap:anywhere] ${short ? "text-xs" : ""}`;
  return item.kind === "kept" ? (
    <span className={look}>{words}</span>
  ) : (
    <Link href={item.path as Route} className={look}>
      {words}
    </Link>
  );
}
