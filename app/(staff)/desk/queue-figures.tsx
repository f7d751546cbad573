import { getLocale, getTranslations } from "next-intl/server";
import type { Day } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import type { DeskRecord } from "@/lib/log/views";
import { countRecognitions } from "@/lib/standing/counting";
import type { CountryCode } from "@/lib/standing/entry";
import type { Standing } from "@/lib/standing/standing";
import { groundsOf } from "@/lib/tasks/grounds";

/** Where the campaign stands, in one line; how it is counted, behind it. */
export async function QueueFigures({
  record,
  standings,
  day,
}: {
  record: DeskRecord;
  standings: ReadonlyMap<CountryCode, Standing>;
  day: Day;
}) {
  const t = await getTranslations("tasks.queue");
  const locale = await getLocale();
  const { targets } = record;
  const count = (scope: "world" | "targets", chambers: "any" | "all") =>
    countRecognitions(standings, targets, day, { scope, chambers }).count;
  const { written } = groundsOf(record.entries, day);
  return (
    <div className="text-sm">
      <p>
        {t("figures", {
          world: count("world", "any"),
          targets: count("targets", "any"),
          total: targets.size,
          all: count("world", "all"),
          contacted: [...targets].filter((code) => written.has(code)).length,
        })}
      </p>
      <details>
        <summary className="inline-flex min-h-8 items-center text-muted underline">{t("howCounted")}</summary>
        <p className="max-w-prose text-muted">{t("counting", { date: formatDate(day, locale) })}</p>
      </details>
    </div>
  );
}
