import "server-only";
import type { StoredNow } from "@/lib/access/form-action";
import type { Locale } from "@/lib/i18n/locales";
import { withNames } from "@/lib/mentions/text";
import type { CountryCode } from "@/lib/standing/entry";
import { versionsOf } from "@/lib/subject/versions";
import { idsIn, namesFor } from "./form-options";

/**
 * Adds to an entry as it is stored what shows it to a person: who saved it, and what the ids in it are called. Internal:
 * the caller has checked the right to write entries.
 */
export async function storedEntry(stored: StoredNow, locale: Locale): Promise<StoredNow> {
  const { id, current } = stored;
  const versions = await versionsOf("entry", id);
  const names = await namesFor([id, ...idsIn(current)], current.countries as CountryCode[], locale);
  const { internalNote } = current;
  return {
    ...stored,
    // As it is typed: with names.
    current: {
      ...current,
      ...(typeof internalNote === "string"
        ? { internalNote: withNames(internalNote, (person) => names[person]) }
        : {}),
    },
    savedBy: versions.find(({ number }) => number === current.version)?.actor ?? null,
    names,
  };
}
