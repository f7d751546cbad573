"use client";

import { useLocale, useTranslations } from "next-intl";
import { Select } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/i18n/dates";
import type { SheetAnswer } from "@/lib/sheets/answer";
import type { Asked } from "./ask-sheet";

const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1251", "koi8-u", "windows-1250", "windows-1252"];
const separators = { ";": "semicolon", ",": "comma", "\t": "tab", "|": "bar" } as const;

/** What was told apart of a file, each of it to be told by hand where it is wrong. */
export function ReadingPanel({
  answer,
  onTell,
}: {
  answer: SheetAnswer;
  onTell(change: Partial<Asked>): void;
}) {
  const t = useTranslations("sheets.reading");
  const locale = useLocale();
  const { reading, byTemplate } = answer;
  const {
    format,
    encoding,
    separator,
    sheets,
    sheet,
    rows,
    formulas,
    merged,
    heads,
    head,
    skipped,
    earlier,
  } = reading;
  return (
    <section
      aria-labelledby="sheet-reading"
      className="grid gap-3 rounded-lg border border-line bg-surface p-4"
    >
      <h2 id="sheet-reading" tabIndex={-1} className="text-lg outline-none">
        {t("label")}
      </h2>
      <p>
        {t(`format.${format}`)} · {t("rows", { count: rows })}
        {skipped > 0 ? ` · ${t("skipped", { count: skipped })}` : ""}
      </p>
      {formulas > 0 ? <p className="text-sm text-muted">{t("formulas", { count: formulas })}</p> : null}
      {merged > 0 ? <p className="text-sm text-muted">{t("merged", { count: merged })}</p> : null}
      {byTemplate ? <p className="text-sm text-muted">{t("template")}</p> : null}
      {earlier ? <Notice>{t("earlier", { date: formatDate(earlier.slice(0, 10), locale) })}</Notice> : null}
      <div className="grid gap-3 sm:grid-cols-2">
        {sheets.length > 1 ? (
          <Select
            id="sheet-sheet"
            label={t("sheet")}
            value={sheet ?? ""}
            onChange={(event) =>
              onTell({ sheet: event.target.value, head: undefined as never, told: {}, choices: {} })
            }
          >
            {sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        ) : null}
        {encoding ? (
          <Select
            id="sheet-encoding"
            label={t("encoding")}
            value={encoding}
            onChange={(event) => onTell({ encoding: event.target.value, choices: {} })}
          >
            {encodings.map((name) => (
              <option key={name} value={name}>
                {name.replace(/^w/, "W").replace(/^(utf|koi)/, (word) => word.toUpperCase())}
              </option>
            ))}
          </Select>
        ) : null}
        {separator ? (
          <Select
            id="sheet-separator"
            label={t("separator")}
            value={separator}
            onChange={(event) =>
              onTell({ separator: event.target.value, head: undefined as never, told: {}, choices: {} })
            }
          >
            {Object.entries(separators).map(([sign, name]) => (
              <option key={name} value={sign}>
                {t(`separators.${name}`)}
              </option>
            ))}
          </Select>
        ) : null}
        <Select
          id="sheet-head"
          label={t("head")}
          value={String(head)}
          onChange={(event) => onTell({ head: Number(event.target.value), told: {}, choices: {} })}
        >
          <option value="-1">{t("headNone")}</option>
          {heads.map(({ at, number, text }) => (
            <option key={at} value={at}>
              {number}: {text.slice(0, 60)}
            </option>
          ))}
        </Select>
      </div>
    </section>
  );
}
