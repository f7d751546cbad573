import { joinedBytes } from "@/lib/base/bytes";
import { type CsvColumn, type CsvValue, csvWork } from "@/lib/base/csv";
import type { Work } from "@/lib/base/politely";
import { translator } from "@/lib/text/translator";
import { aboutList, type Taking } from "./about";
import type { List, Narrowed, Value } from "./list";

/** Bytes of the mark with which a file of ours begins. */
const mark = 3;

/**
 * A list as CSV: a header row and a row for each; after an empty line what the file is. A program that reads tables stops
 * there, and a person finds it at the end.
 */
export function* listCsv<Row>(list: List<Row>, taking: Taking): Work<Buffer<ArrayBuffer>> {
  const common = translator(list.locale, "common");
  const cell = (value: Value): CsvValue => {
    if (value === null || typeof value === "string" || typeof value === "number") return value;
    if (typeof value === "boolean") return common(value ? "yes" : "no");
    return "date" in value ? value.date : value.link;
  };
  const columns = list.columns.map(
    ({ header, value }): CsvColumn<Row> => ({ header, value: (row) => cell(value(row)) }),
  );
  const [first, ...others] = aboutList(list, taking) as [Narrowed, ...Narrowed[]];
  const about = yield* csvWork<Narrowed>(
    [
      { header: first.label, value: ({ label }) => label },
      { header: first.value, value: ({ value }) => value },
    ],
    others,
  );
  const table = yield* csvWork(columns, list.rows);
  return yield* joinedBytes([table, Buffer.from("\r\n"), about.subarray(mark)]);
}
