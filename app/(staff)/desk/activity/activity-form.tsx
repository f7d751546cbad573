import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DateBox } from "@/components/ui/date-box";
import { Select } from "@/components/ui/field";
import { deeds } from "@/lib/activity/deeds";
import { type ActivityFilter, me, thingKeys } from "@/lib/activity/filter";
import { today } from "@/lib/calendar/today";
import { compareText, countryName } from "@/lib/i18n/country-names";

type Props = {
  filter: ActivityFilter;
  /** The saved view that is open, which stays so when its filter changes. */
  view: string | null;
  wrong: readonly ("from" | "to")[];
  people: ReadonlyMap<string, string>;
  countries: readonly string[];
  /** Whether others' sign-ins and what was done to accounts is among what is shown. */
  seesAccounts: boolean;
};

/** What narrows the activity; it stands in the address, so that it can be sent to a colleague. */
export function ActivityForm({ filter, view, wrong, people, countries, seesAccounts }: Props) {
  const t = useTranslations("activity");
  const lists = useTranslations("lists");
  const refusals = useTranslations("refusals");
  const locale = useLocale();
  const order = compareText(locale);
  const byLabel = (rows: { id: string; label: string }[]) =>
    rows.sort((one, other) => order(one.label, other.label));
  const choices = [
    {
      name: "person",
      empty: t("anyone"),
      options: [
        { id: me, label: lists("log.me") },
        ...byLabel([...people].map(([id, label]) => ({ id, label }))),
      ],
    },
    {
      name: "thing",
      empty: t("any"),
      options: thingKeys
        .filter((key) => seesAccounts || (key !== "account" && key !== "setting"))
        .map((id) => ({ id, label: t(`things.${id}`) })),
    },
    {
      name: "deed",
      empty: t("any"),
      options: deeds
        .filter((key) => seesAccounts || (key !== "accounts" && key !== "taken"))
        .map((id) => ({ id, label: t(`deeds.${id}`) })),
    },
    {
      name: "country",
      empty: t("anyCountry"),
      options: byLabel(countries.map((id) => ({ id, label: countryName(id, locale) }))),
    },
  ] as const;
  return (
    <form
      method="get"
      action="/desk/activity"
      aria-label={t("filter")}
      className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4"
    >
      {view ? <input type="hidden" name="view" value={view} /> : null}
      {choices.map(({ name, empty, options }) => (
        <Select key={name} id={name} name={name} label={t(name)} defaultValue={filter[name] ?? ""}>
          <option value="">{empty}</option>
          {options.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      ))}
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
      <div>
        <Button type="submit" tone="primary">
          {t("show")}
        </Button>
      </div>
    </form>
  );
}
