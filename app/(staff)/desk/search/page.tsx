import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { requireActor } from "@/lib/access/session";
import { findAtDesk } from "@/lib/desk/find-at-desk";
import { longestSearch } from "@/lib/log/search";
import { taskHits } from "@/lib/tasks/task-hits";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const wanted = async (searchParams: Props["searchParams"]): Promise<string> => {
  const { q } = await searchParams;
  return typeof q === "string" ? q.trim().slice(0, longestSearch) : "";
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("finder.results");
  const text = await wanted(searchParams);
  return { title: text ? t("titleFor", { text }) : t("title") };
}

/** The search of the desk as a page: the same groups as below the box in the head, longer, and without a script. */
export default async function SearchPage({ searchParams }: Props) {
  const actor = await requireActor("desk:read");
  const text = await wanted(searchParams);
  const t = await getTranslations("finder");
  const locale = await getLocale();
  const groups = await findAtDesk(text, actor.role, locale, "page", await taskHits(locale));
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <div className="grid max-w-3xl gap-5">
      <div className="grid gap-1">
        <h1>{t("results.title")}</h1>
        <p className="text-muted">{t("results.lead")}</p>
      </div>
      <form
        action="/desk/search"
        method="get"
        aria-label={t("results.title")}
        className="flex items-end gap-3 max-sm:flex-wrap"
      >
        <div className="min-w-0 grow">
          <TextField
            id="desk-search"
            name="q"
            type="search"
            label={t("results.field")}
            defaultValue={text}
            maxLength={longestSearch}
            autoComplete="off"
          />
        </div>
        <Button type="submit" tone="primary">
          {t("results.submit")}
        </Button>
      </form>
      {text ? (
        <p role="status" className="text-sm text-muted">
          {t("results.count", { count, text })}
          {count === 0 ? `. ${t("results.none")}` : ""}
        </p>
      ) : null}
      {groups.map((group) => (
        <section key={group.key} aria-labelledby={`found-${group.key}`} className="grid gap-1">
          <h2 id={`found-${group.key}`} className="flex items-baseline gap-2 text-lg">
            {t(`groups.${group.key}`)}
            <span className="font-sans text-sm font-normal text-muted tabular-nums">{group.count}</span>
          </h2>
          <ul className="overflow-hidden rounded-lg border border-line bg-surface">
            {group.hits.map((hit) => (
              <li key={hit.id} data-row="" className="border-line not-first:border-t hover:bg-sunken">
                <Link
                  href={hit.href as Route}
                  prefetch={false}
                  className="flex min-h-10 flex-wrap items-baseline gap-x-3 px-3 py-2 text-sm no-underline"
                >
                  <span className="font-medium underline">{hit.label}</span>
                  {hit.note ? <span className="text-muted">{hit.note}</span> : null}
                </Link>
              </li>
            ))}
          </ul>
          {group.key === "entries" && group.count > group.hits.length ? (
            <p className="text-sm">
              <Link href={`/desk/log?${new URLSearchParams({ q: text })}` as Route}>
                {t("results.toLog", { count: group.count })}
              </Link>
            </p>
          ) : null}
        </section>
      ))}
    </div>
  );
}
