import { compareText, countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { type Locale, pickText } from "@/lib/i18n/locales";
import { mostNamed } from "@/lib/log/country-entries";
import type { PublicEntry, PublicRecord } from "@/lib/log/views";
import { type CountryCode, scheduledFor } from "@/lib/standing/entry";
import { isRecognition } from "@/lib/standing/position";
import { translator } from "@/lib/text/translator";
import { bodyName } from "@/lib/wording/names";

/** The countries of an entry in one phrase; many are counted instead of named. */
export function countriesPhrase(codes: readonly CountryCode[], locale: Locale): string {
  if (codes.length === 0) return translator(locale, "record")("entry.international");
  if (codes.length > mostNamed) return translator(locale, "map")("count", { count: codes.length });
  return codes
    .map((code) => countryName(code, locale))
    .sort(compareText(locale))
    .join(", ");
}

/** What kind of thing an entry is, in the field's words: "Resolution – Adopted". */
export function entryKind(entry: PublicEntry, locale: Locale): string {
  const label = translator(locale, "labels");
  switch (entry.kind) {
    case "proceeding":
      return `${label(`form.${entry.form}`)} – ${label(`step.${entry.step}`)}`;
    case "engagement":
      return label(`engagementForm.${entry.engagementForm}`);
    case "response":
      return `${label("kind.response")}: ${label(`nature.${entry.nature}`)}`;
    case "dispatch":
      return `${label("kind.dispatch")}: ${label(`rung.${entry.rung}`).toLocaleLowerCase(locale)}`;
    case "note":
      return label("kind.note");
  }
}

/** "scheduled for 10 December 2026"; null for what has happened. */
export function scheduledText(entry: PublicEntry, locale: Locale): string | null {
  const on = scheduledFor(entry);
  return on && translator(locale, "labels")("scheduledFor", { date: formatDate(on, locale) });
}

/**
 * An entry in one line of one language: where, what, a meeting's own name, by whom, when. Of a recognition it says that it
 * is one: "Motion – Adopted" does not.
 */
export function entryTitle(entry: PublicEntry, record: Pick<PublicRecord, "bodies">, locale: Locale): string {
  const body = entry.body ? bodyName(record.bodies.get(entry.body.id), locale, entry.occurredOn).text : "";
  if (entry.kind === "proceeding" && isRecognition(entry))
    return translator(locale, "followers")("calendar.recognition", {
      country: countriesPhrase(entry.countries, locale),
      body,
      date: formatDate(entry.occurredOn, locale),
    });
  const own = entry.kind === "engagement" ? (pickText(entry.title, locale)?.text ?? null) : null;
  const parts = [
    [entryKind(entry, locale), own].filter(Boolean).join(" – "),
    scheduledText(entry, locale),
    body,
    formatDate(entry.occurredOn, locale),
  ].filter(Boolean);
  return `${countriesPhrase(entry.countries, locale)}: ${parts.join(", ")}`;
}
