import "server-only";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { politely, type Work } from "@/lib/base/politely";
import { isDay } from "@/lib/calendar/edtf";
import { translator } from "@/lib/text/translator";
import { aboutList, type Taking } from "./about";
import type { List, Value } from "./list";
import { cellText, dateFormats, sheetNames } from "./sheet-text";

/** A cell as it travels to the thread. A day is a day there; a month or a year stays a text, since a day would be invented. */
type Plain = string | number | boolean | null | { day: string };

/** Rows that travel together. */
const together = 200;
const patience = 120_000;

/**
 * A list as a spreadsheet: typed numbers, days, and yes or no; a header that stays and filters; a second sheet that says what
 * the file is. Whatever is a text is one, also where it begins like a formula.
 * @throws Error when it cannot be written, or takes too long
 */
export async function listXlsx<Row>(list: List<Row>, taking: Taking): Promise<Buffer<ArrayBuffer>> {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "lists", "write-xlsx.mjs");
  // It gets nothing of the environment: it needs no secret and no setting.
  const thread = new Worker(file, { env: { NODE_ENV: "production" } });
  const written = new Promise<Buffer<ArrayBuffer>>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("a spreadsheet took too long")), patience);
    thread.on("message", ({ bytes, problem }: { bytes?: Uint8Array<ArrayBuffer>; problem?: string }) => {
      clearTimeout(late);
      if (bytes) resolve(Buffer.from(bytes.buffer));
      else reject(new Error(`a spreadsheet could not be written: ${problem}`));
    });
    thread.on("error", reject);
  });
  try {
    await politely(sending(list, taking, (message) => thread.postMessage(message)));
    return await written;
  } finally {
    // Nobody waits for it any more, whatever came of it.
    written.catch(() => undefined);
    void thread.terminate();
  }
}

function* sending<Row>(list: List<Row>, taking: Taking, send: (message: unknown) => void): Work<void> {
  const { columns, rows, locale } = list;
  const t = translator(locale, "lists");
  const [name, aboutName] = sheetNames([list.title, t("about.sheet")]);
  send({
    sheet: {
      name,
      aboutName,
      dateFormat: dateFormats[locale],
      headers: columns.map(({ header }) => header),
      widths: columns.map(({ width }) => width),
      about: aboutList(list, taking).map(({ label, value }) => [label, cellText(value)]),
    },
  });
  for (let at = 0; at < rows.length; at += together) {
    yield;
    send({ rows: rows.slice(at, at + together).map((row) => columns.map(({ value }) => plain(value(row)))) });
  }
  send({ end: true });
}

function plain(value: Value): Plain {
  if (typeof value === "string") return cellText(value);
  if (value === null || typeof value !== "object") return value;
  if ("date" in value) return isDay(value.date) ? { day: value.date } : value.date;
  return cellText(value.link);
}
