import "server-only";
import { dayOf } from "@/lib/calendar/today";
import { findAbout } from "@/lib/error-reports/about";
import { listErrorReports } from "@/lib/error-reports/queries";
import type { Locale } from "@/lib/i18n/locales";
import { deskRecord } from "@/lib/log/queries";
import type { DeskRecord } from "@/lib/log/views";
import { translator } from "@/lib/text/translator";
import { type AnyList, type Asked, cutOff, dateValue, linkValue, mostRows } from "./asked";
import type { Column } from "./list";

type Row = Awaited<ReturnType<typeof listErrorReports>>["reports"][number];

/** What readers have reported. The address that a reader left for an answer goes out with no list. */
export async function errorReportList({ locale }: Asked): Promise<AnyList> {
  const { reports, count } = await listErrorReports(1, mostRows);
  return {
    name: "error-reports",
    title: translator(locale, "errorReports")("desk.title"),
    narrowed: cutOff(count > mostRows, locale),
    columns: columns(await deskRecord(), locale),
    rows: reports,
    locale,
  };
}

function columns(record: DeskRecord, locale: Locale): Column<Row>[] {
  const t = translator(locale, "errorReports");
  const column = (key: string, width: number, value: Column<Row>["value"]): Column<Row> => ({
    key,
    header: t(`desk.${key}`),
    width,
    value,
  });
  return [
    column("reference", 14, ({ reference }) => reference),
    column("says", 60, ({ wrong }) => wrong),
    column("better", 60, ({ better }) => better),
    column("source", 40, ({ sourceUrl }) => linkValue(sourceUrl)),
    column("about", 40, ({ about }) =>
      about === null ? t("desk.whole") : (findAbout(record, about, locale)?.name ?? t("desk.gone")),
    ),
    column("received", 12, ({ receivedAt }) => dateValue(dayOf(receivedAt))),
    column("state", 18, ({ outcome }) => (outcome ? t(`outcome.${outcome}`) : t("desk.isOpen"))),
    column("at", 12, ({ settledAt }) => dateValue(settledAt && dayOf(settledAt))),
  ];
}
