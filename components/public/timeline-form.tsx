import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { compareText, countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import { longestSearch, publicKinds, type TimelineFilter } from "@/lib/log/search";
import type { PublicRecord } from "@/lib/log/views";

const control = "min-h-11 w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-ink";

/** Narrows the timeline by country, kind, year and words; a plain form, whose answer is an address. */
export function TimelineForm({
  record,
  filter,
  locale,
}: {
  record: PublicRecord;
  filter: TimelineFilter;
  locale: Locale;
}) {
  const t = useTranslations("record.timeline");
  const labels = useTranslations("labels.kind");
  const order = compareText(locale);
  const present = new Set(record.entries.flatMap((entry) => entry.countries));
  const countries = [...present]
    .map((code) => ({ value: code, label: countryName(code, locale) }))
    .sort((a, b) => order(a.label, b.label));
  const years = [...new Set(record.entries.map((entry) => entry.countsFrom.slice(0, 4)))].sort().reverse();
  const narrowed = Object.values(filter).some(Boolean);
  const choices: [name: "country" | "kind" | "year", all: string, { value: string; label: string }[]][] = [
    ["country", t("anyCountry"), countries],
    ["kind", t("anyKind"), publicKinds.map((kind) => ({ value: kind, label: labels(kind) }))],
    ["year", t("anyYear"), years.map((year) => ({ value: year, label: year }))],
  ];
  return (
    <search>
      <form
        action={`/${locale}/timeline`}
        method="get"
        className="no-print mt-6 grid items-end gap-4 rounded-lg border border-line bg-surface p-4 sm:flex sm:flex-wrap"
      >
        <div className="grid grow basis-60 gap-1">
          <label htmlFor="q" className="font-medium">
            {t("words")}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            maxLength={longestSearch}
            defaultValue={filter.q}
            className={control}
          />
        </div>
        {choices.map(([name, all, options]) => (
          <div key={name} className="grid max-w-full gap-1">
            <label htmlFor={name} className="font-medium">
              {t(name)}
            </label>
            <select id={name} name={name} defaultValue={filter[name] ?? ""} className={control}>
              <option value="">{all}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </div>
        ))}
        <button type="submit" className={buttonClass("primary")}>
          {t("search")}
        </button>
        {narrowed ? (
          <p className="col-span-full basis-full">
            <a href={`/${locale}/timeline`}>{t("whole")}</a>
          </p>
        ) : null}
      </form>
    </search>
  );
}
