import type { Day } from "@/lib/calendar/edtf";
import type { Locale } from "@/lib/i18n/locales";
import type { PublicRecord } from "@/lib/log/views";
import type { CountryCode } from "@/lib/standing/entry";
import type { Standing } from "@/lib/standing/standing";

/** What every part of the record as of one day is drawn from. */
export type RecordProps = {
  record: PublicRecord;
  standings: ReadonlyMap<CountryCode, Standing>;
  asOf: Day;
  today: Day;
  locale: Locale;
};
