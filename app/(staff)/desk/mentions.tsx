import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { MentionButton } from "@/components/forms/tasks/mention-button";
import { formatMoment } from "@/lib/access/moments";
import { countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import type { DeskRecord } from "@/lib/log/views";
import { type MentionPlace, openMentions } from "@/lib/mentions/queries";
import { joined } from "@/lib/text/joined";
import { deskTitle } from "@/lib/wording/desk-title";

/** Of a note so many characters are shown: enough to know whether it can wait. */
const shownOfNote = 160;
const mostCountries = 2;
/** So many stand open; those before them fold out. */
const mostShown = 5;

/** What the note belongs to, where it is, and what it says; null where it is not there any more. */
function placeOf(place: MentionPlace, record: DeskRecord, locale: Locale) {
  if ("task" in place) {
    const { id, title, note, countryCode } = place.task;
    return { title, note, href: `/desk/tasks/${id}`, countries: countryCode ? [countryCode] : [] };
  }
  const entry = record.entry(place.entryId);
  if (!entry) return null;
  const { id, internalNote: note, countries } = entry;
  return { title: deskTitle(entry, record, locale), note, href: `/desk/entries/${id}`, countries };
}

/** Where colleagues have named whoever reads, until it is said that it was seen. Nothing where there is nothing. */
export async function Mentions({
  record,
  names,
  me,
}: {
  record: DeskRecord;
  names: ReadonlyMap<string, string>;
  me: string;
}) {
  const mentions = await openMentions(me);
  if (mentions.length === 0) return null;
  const t = await getTranslations("tasks.mentions");
  const locale = await getLocale();
  const rows = mentions.flatMap(({ id, version, byId, at, place }) => {
    const found = placeOf(place, record, locale);
    if (!found) return [];
    const { title, href } = found;
    const by = t("by", { name: (byId && names.get(byId)) || t("someone") });
    const note = [...(found.note ?? "").replace(/\s+/g, " ")];
    const where = found.countries.slice(0, mostCountries).map((code) => countryName(code, locale));
    return (
      <li
        key={id}
        className="flex flex-wrap items-center gap-x-3 gap-y-1 border-l-4 border-line border-l-gold px-3 py-1.5 text-sm not-first:border-t first:rounded-t-lg last:rounded-b-lg"
      >
        <span className="font-semibold">{by}</span>
        <span className="min-w-0 flex-1 basis-64">
          <Link href={href as Route} className="inline-flex min-h-6 items-center text-ink">
            {joined([title, ...where], " · ")}
          </Link>
          <span className="block text-muted">
            {note.slice(0, shownOfNote).join("")}
            {note.length > shownOfNote ? "…" : ""}
          </span>
        </span>
        <span className="text-muted tabular-nums">{formatMoment(at, locale)}</span>
        <MentionButton mention={{ id, version }} what={joined([by, title], ", ")} />
      </li>
    );
  });
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="mentions" className="grid gap-2">
      <h2 id="mentions" className="text-lg">
        {t("title")}
      </h2>
      <ul className="rounded-lg border border-line bg-surface">{rows.slice(0, mostShown)}</ul>
      {rows.length > mostShown ? (
        <details>
          <summary className="min-h-8 py-1 text-sm">{t("more", { count: rows.length - mostShown })}</summary>
          <ul className="mt-1 rounded-lg border border-line bg-surface">{rows.slice(mostShown)}</ul>
        </details>
      ) : null}
    </section>
  );
}
