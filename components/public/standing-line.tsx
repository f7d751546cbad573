import type { Day } from "@/lib/calendar/edtf";
import type { Locale } from "@/lib/i18n/locales";
import type { PublicRecord } from "@/lib/log/views";
import type { Standing } from "@/lib/standing/standing";
import { standingRuns } from "@/lib/wording/standing-text";

/** A country's standing in one sentence: by whom, of how many chambers, when and by what vote. */
export function StandingLine({
  standing,
  record,
  asOf,
  locale,
}: {
  standing: Standing;
  record: Pick<PublicRecord, "bodies" | "entry" | "entries">;
  asOf: Day;
  locale: Locale;
}) {
  return standingRuns(standing, record, asOf, locale).map(({ text, lang }) =>
    lang ? (
      <span key={text} lang={lang}>
        {text}
      </span>
    ) : (
      text
    ),
  );
}
