import "server-only";
import { listIssuedReports } from "@/lib/kept-reports/queries";
import { translator } from "@/lib/text/translator";
import { type AnyList, type Asked, dateValue } from "./asked";
import type { Column } from "./list";

type Row = Awaited<ReturnType<typeof listIssuedReports>>[number];

/** Reports that were made for good, with the SHA-256 of the PDF of each. */
export async function issuedReportList({ locale }: Asked): Promise<AnyList> {
  const t = translator(locale, "report");
  const column = (key: string, header: string, width: number, value: Column<Row>["value"]): Column<Row> => ({
    ...{ key, header, width, value },
  });
  return {
    name: "issued-reports",
    title: t("issued.title"),
    narrowed: [],
    columns: [
      column("title", t("issued.name"), 50, ({ title }) => title),
      column("issuedOn", t("issued.on"), 12, ({ issuedOn }) => dateValue(issuedOn)),
      column(
        "withdrawnOn",
        t("issued.state"),
        12,
        ({ withdrawnOn }) => withdrawnOn && dateValue(withdrawnOn),
      ),
      column("sha256", t("issued.sha"), 66, ({ hashes }) => hashes.pdf ?? null),
    ],
    rows: await listIssuedReports(),
    locale,
  };
}
