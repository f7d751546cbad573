import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/access/session";
import { idsIn, namesFor } from "@/lib/desk/form-options";
import { countryName } from "@/lib/i18n/country-names";
import { type LocalText, pickText } from "@/lib/i18n/locales";
import { deskRecord } from "@/lib/log/queries";
import type { EntryDraft } from "@/lib/log/schema";
import { retiredRows } from "@/lib/shipped/campaign";
import { type Waiting, waitingRows } from "@/lib/shipped/queries";
import { rowTitle } from "@/lib/wording/desk-title";
import { DifferenceTable } from "../difference-table";
import { SettleButtons } from "./settle-buttons";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.shipped"))("title") };
}

/** What a new release corrects in rows that staff have changed: they decide, row by row. */
export default async function ShippedPage() {
  await requireActor("listing:write");
  const t = await getTranslations("desk.shipped");
  const _labels = await getTranslations("labels");
  const locale = await getLocale();
  const record = await deskRecord();
  const rows = await waitingRows();
  const countries = record.countries.map(({ code }) => code);
  const names = await namesFor(
    rows.flatMap(({ current, shipped }) => [current ?? {}, shipped ?? {}].flatMap(idsIn)),
    countries,
    locale,
  );
  const retired = pickText(retiredRows[0]?.reason, locale);

  /** What the row is, as staff know it. */
  const nameOf = ({ section, current, shipped }: Waiting): string => {
    const row = { ...shipped, ...current } as Record<string, unknown>;
    if (section === "entries") return rowTitle(row as Parameters<typeof rowTitle>[0], locale);
    if (section === "listings") return `${t("listing")}: ${countryName(String(row.countryCode), locale)}`;
    const text = (row.name ?? row.title ?? row.label ?? "") as LocalText | string;
    return typeof text === "string" ? text : (pickText(text, locale)?.text ?? "");
  };
  const placeOf = ({ section, id, current }: Waiting): Route | null => {
    if (!current) return null;
    if (section === "entries") return `/desk/entries/${id}` as Route;
    if (section === "listings") return `/desk/countries/${String(current.countryCode)}` as Route;
    if (section === "partners") return `/desk/partners/${id}` as Route;
    return null;
  };

  return (
    <div className="grid gap-6">
      <PageHead title={t("title")} lead={t("lead")} />
      {rows.length === 0 ? <p>{t("nothing")}</p> : null}
      {rows.map((row) => {
        const name = nameOf(row);
        const place = placeOf(row);
        const key = `${row.type} ${row.id} ${row.current?.id ?? ""}`;
        return (
          <section key={key} className="grid gap-3 rounded-lg border border-line bg-surface p-4">
            <h2 className="text-lg">{place ? <Link href={place}>{name}</Link> : name}</h2>
            <p className="text-muted">{t(`reasons.${row.reason}`)}</p>
            {row.shipped ? (
              <DifferenceTable
                caption={t("caption", { name })}
                sides={[t("ours"), t("shipped")]}
                changes={row.differences}
                names={names}
                kind={(row.current?.kind ?? row.shipped.kind ?? "note") as EntryDraft["kind"]}
              />
            ) : (
              <p lang={retired?.lang}>{retired?.text}</p>
            )}
            <SettleButtons
              section={row.section}
              id={row.id}
              name={name}
              action={row.shipped ? (row.current ? "take" : "add") : "remove"}
            />
          </section>
        );
      })}
    </div>
  );
}
