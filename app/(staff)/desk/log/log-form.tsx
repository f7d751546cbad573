import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Button, buttonClass } from "@/components/ui/button";
import { DateBox } from "@/components/ui/date-box";
import { Select, TextField } from "@/components/ui/field";
import { today } from "@/lib/calendar/today";
import { EntryKind } from "@/lib/db/generated/enums";
import { compareText, countryName } from "@/lib/i18n/country-names";
import { authorsOf, type LogFilter, logStates, none } from "@/lib/log/log-filter";
import { longestSearch } from "@/lib/log/search";
import type { DeskRecord } from "@/lib/log/views";

/** What narrows the log; it stands in the address, so that a view can be kept and sent to a colleague. */
export async function LogForm({
  record,
  filter,
  wrong,
}: {
  record: DeskRecord;
  filter: LogFilter;
  wrong: readonly ("from" | "to")[];
}) {
  const t = await getTranslations("desk.log");
  const list = await getTranslations("desk.countries");
  const labels = await getTranslations("labels");
  const refusals = await getTranslations("refusals");
  const card = await getTranslations("desk.card");
  const locale = await getLocale();
  const order = compareText(locale);
  const countries = record.countries
    .map(({ code }) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => order(a.name, b.name));
  const authors = [...authorsOf(record.entries)].sort(([, a], [, b]) => order(a, b));
  return (
    <form
      method="get"
      action="/desk/log"
      aria-label={list("filter")}
      className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4"
    >
      <TextField
        id="q"
        name="q"
        label={t("text")}
        defaultValue={filter.q ?? ""}
        maxLength={longestSearch}
        autoComplete="off"
      />
      <Select id="kind" name="kind" label={t("kind")} defaultValue={filter.kind ?? ""}>
        <option value="">{t("any")}</option>
        {Object.values(EntryKind).map((kind) => (
          <option key={kind} value={kind}>
            {labels(`kind.${kind}`)}
          </option>
        ))}
      </Select>
      <Select id="country" name="country" label={t("country")} defaultValue={filter.country ?? ""}>
        <option value="">{t("any")}</option>
        <option value={none}>{t("noCountry")}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <Select id="state" name="state" label={t("state")} defaultValue={filter.state ?? ""}>
        <option value="">{t("states.any")}</option>
        {logStates.map((state) => (
          <option key={state} value={state}>
            {t(`states.${state}`)}
          </option>
        ))}
      </Select>
      <Select id="author" name="author" label={t("author")} defaultValue={filter.author ?? ""}>
        <option value="">{t("anyone")}</option>
        <option value={none}>{card("shippedWith")}</option>
        {authors.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {(["from", "to"] as const).map((side) => (
        <DateBox
          key={side}
          id={side}
          name={side}
          label={t(side)}
          defaultValue={filter[side] ?? ""}
          error={wrong.includes(side) ? refusals("date") : undefined}
          today={today()}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary">
          {list("apply")}
        </Button>
        {Object.values(filter).some(Boolean) ? (
          <Link href={"/desk/log" as Route} className={buttonClass()}>
            {list("clear")}
          </Link>
        ) : null}
      </div>
    </form>
  );
}
