import { getLocale, getTranslations } from "next-intl/server";
import { labelKey } from "@/components/forms/entry/label-key";
import { valueInWords, type Words } from "@/components/forms/entry/value-in-words";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { Difference } from "@/lib/base/differences";
import { formatDate } from "@/lib/i18n/dates";
import type { EntryDraft } from "@/lib/log/schema";

/** Two states of one subject side by side, field by field. */
export async function DifferenceTable({
  caption,
  changes,
  sides,
  names,
  kind = "note",
}: {
  caption: string;
  changes: readonly Difference[];
  /** What stands over the older and the newer state. */
  sides: readonly [string, string];
  /** Names of what ids point at. */
  names: Readonly<Record<string, string>>;
  /** Of an entry, whose fields are called by it. */
  kind?: EntryDraft["kind"];
}) {
  const t = await getTranslations("desk.versions");
  const fields = await getTranslations("desk.fields");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  const words: Words = {
    label: (group, value) => {
      const key = `${group}.${value}`;
      return labels.has(key as never) ? labels(key as never) : null;
    },
    names,
    date: (date) => formatDate(date, locale),
    language: (language) => labels(`locale.${language}`),
  };
  const nameOf = (path: string) => {
    const [first = "", language] = path.split(".");
    const key = labelKey(first, kind);
    const name = fields.has(key as never) ? fields(key as never) : fields("other", { name: first });
    return language === "en" || language === "uk" || language === "crh"
      ? `${name}, ${labels(`locale.${language}`)}`
      : name;
  };
  const say = (path: string, value: unknown) => {
    const lines = valueInWords(path, value, words);
    if (lines.length === 0) return <span className="text-muted">{t("empty")}</span>;
    return lines.map((line) => (
      <span key={line} className="block whitespace-pre-wrap">
        {line}
      </span>
    ));
  };
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t("field")}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              {side}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const how =
            change.before === undefined ? "added" : change.after === undefined ? "taken" : "changed";
          return (
            <tr key={change.field}>
              <th scope="row" className="sm:min-w-36">
                {nameOf(change.field)}{" "}
                <Badge tone={how === "added" ? "good" : how === "taken" ? "danger" : "warn"}>{t(how)}</Badge>
              </th>
              <td className="min-w-32 sm:min-w-48">
                {how === "added" ? (
                  say(change.field, null)
                ) : (
                  <del className="decoration-1">{say(change.field, change.before)}</del>
                )}
              </td>
              <td className="min-w-32 sm:min-w-48">
                {how === "taken" ? (
                  say(change.field, null)
                ) : (
                  <ins className="no-underline">{say(change.field, change.after)}</ins>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
