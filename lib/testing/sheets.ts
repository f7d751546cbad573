import type { Locale } from "@/lib/i18n/locales";
import type { Caller } from "@/lib/ledger/caller";
import type { SheetAnswer } from "@/lib/sheets/answer";
import { AskSheet } from "@/lib/sheets/schema";
import { lookAtSheet } from "@/lib/sheets/take";

/** A sheet of rows as a program writes it. */
export const csvOf = (rows: readonly (readonly string[])[], separator = ";"): Buffer =>
  Buffer.from(
    rows
      .map((row) =>
        row.map((cell) => (/[";\n,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator),
      )
      .join("\r\n"),
  );

/** Looks at a sheet in someone's name. */
export const look = (
  caller: Caller,
  bytes: Uint8Array,
  ask: Record<string, unknown> = {},
  {
    locale = "en",
    stopped = () => false,
    fileName = "sheet.csv",
  }: { locale?: Locale; stopped?(): boolean; fileName?: string } = {},
): Promise<SheetAnswer> =>
  lookAtSheet({ caller, bytes, fileName, locale, ask: AskSheet.parse(ask), say: () => undefined, stopped });

/** Looks at it, and takes it as it was looked at. */
export async function take(
  caller: Caller,
  bytes: Uint8Array,
  ask: Record<string, unknown> = {},
  options: Parameters<typeof look>[3] = {},
): Promise<SheetAnswer> {
  const { seen } = await look(caller, bytes, ask, options);
  return look(caller, bytes, { ...ask, take: true, seen }, options);
}
