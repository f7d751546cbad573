import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select, TextField } from "@/components/ui/field";
import { Certainty, EntryKind } from "@/lib/db/generated/enums";
import { compareText, countryName } from "@/lib/i18n/country-names";
import { pageLogColumns } from "@/lib/lists/log-list";
import { authorsOf, logPeriods, logStates, me, none } from "@/lib/log/log-filter";
import { longestSearch } from "@/lib/log/search";
import type { DeskRecord } from "@/lib/log/views";
import { bodyLabel } from "@/lib/wording/names";
import type { LogAsked } from "./log-address";

/** What narrows the log, and its columns; both stand in the address, so that a view can be kept and sent to a colleague. */
export function LogForm({
  record,
  asked: { filter, columns, sort },
  view,
  wrong,
}: {
  record: DeskRecord;
  asked: LogAsked;
  /** The saved view that is open, which stays so when its filter changes. */
  view: string | null;
  wrong: readonly ("from" | "to")[];
}) {
  const t = useTranslations("lists.log");
  const words = useTranslations("desk.log");
  const list = useTranslations("desk.countries");
  const labels = useTranslations("labels");
  const refusals = useTranslations("refusals");
  const card = useTranslations("desk.card");
  const locale = useLocale();
  const order = compareText(locale);
  const countries = record.countries
    .map(({ code }) => ({ id: code, label: countryName(code, locale) }))
    .sort((a, b) => order(a.label, b.label));
  const authors = [...authorsOf(record.entries)].sort(([, a], [, b]) => order(a, b));
  const isOpen = Boolean(
    filter.body || filter.author || filter.certainty || filter.period || filter.from || filter.to,
  );
  return (
    <form method="get" action="/desk/log" aria-label={list("filter")} className="grid gap-3">
      {view ? <input type="hidden" name="view" value={view} /> : null}
      <input type="hidden" name="sort" value={sort.key} />
      <input type="hidden" name="dir" value={sort.direction} />
      <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1.4fr_1fr_1fr_1fr_auto]">
        <TextField
          id="q"
          name="q"
          label={t("filter.q")}
          defaultValue={filter.q ?? ""}
          maxLength={longestSearch}
          autoComplete="off"
        />
        <Choice name="kind" value={filter.kind} empty={words("any")}>
          {Object.values(EntryKind).map((kind) => ({ id: kind, label: labels(`kind.${kind}`) }))}
        </Choice>
        <Choice name="country" value={filter.country} empty={words("any")}>
          {[{ id: none, label: words("noCountry") }, ...countries]}
        </Choice>
        <Choice name="state" value={filter.state} empty={words("states.any")}>
          {logStates.map((state) => ({ id: state, label: words(`states.${state}`) }))}
        </Choice>
        <Button type="submit" tone="primary">
          {list("apply")}
        </Button>
      </div>
      <details open={isOpen || wrong.length > 0} className="rounded-lg border border-line px-3 py-1">
        <summary className="min-h-8 py-1 text-sm">{t("filterBy")}</summary>
        <div className="grid items-end gap-3 pt-1 pb-3 sm:grid-cols-2 lg:grid-cols-3">
          <BodyChoice record={record} value={filter.body} />
          <Choice name="author" value={filter.author} empty={words("anyone")}>
            {[
              { id: me, label: t("me") },
              { id: none, label: card("shippedWith") },
              ...authors.map(([id, label]) => ({ id, label })),
            ]}
          </Choice>
          <Choice name="certainty" value={filter.certainty} empty={words("any")}>
            {Object.values(Certainty).map((value) => ({ id: value, label: labels(`certainty.${value}`) }))}
          </Choice>
          <Choice name="period" value={filter.period} empty={t("anyPeriod")}>
            {logPeriods.map((period) => ({ id: period, label: t(`periods.${period}`) }))}
          </Choice>
          {(["from", "to"] as const).map((side) => (
            <DateBox
              key={side}
              id={side}
              name={side}
              label={t(`filter.${side}`)}
              defaultValue={filter[side] ?? ""}
              error={wrong.includes(side) ? refusals("date") : undefined}
              today={today()}
            />
          ))}
          <fieldset className="sm:col-span-2 lg:col-span-3">
            <legend className="font-medium">{t("columnsTitle")}</legend>
            <div className="flex flex-wrap gap-x-5">
              {pageLogColumns.map((key) => (
                <label key={key} className="inline-flex min-h-8 items-center gap-2 text-sm">
                  <input
                    type="checkbox"
                    name="columns"
                    value={key}
                    defaultChecked={columns.includes(key)}
                    className="size-4"
                  />
                  {t(`columns.${key}`)}
                </label>
              ))}
            </div>
          </fieldset>
        </div>
      </details>
    </form>
  );
}

type Named = { id: string; label: string };

function Choice({
  name,
  value,
  empty,
  children,
}: {
  name: "kind" | "country" | "state" | "author" | "certainty" | "period";
  value: string | null;
  empty: string;
  children: readonly Named[];
}) {
  const t = useTranslations("lists.log.filter");
  return (
    <Select id={name} name={name} label={t(name)} defaultValue={value ?? ""}>
      <option value="">{empty}</option>
      {children.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </Select>
  );
}

/** Bodies that entries name, those of no country first, then country by country. */
function BodyChoice({ record, value }: { record: DeskRecord; value: string | null }) {
  const t = useTranslations("lists.log");
  const words = useTranslations("desk.log");
  const locale = useLocale();
  const order = compareText(locale);
  const named = new Set(record.entries.map(({ body }) => body?.id));
  if (value) named.add(value);
  const groups = new Map<string, Named[]>();
  for (const body of record.bodies.values()) {
    if (!named.has(body.id)) continue;
    const group = body.countryCode ?? "";
    groups.set(group, [...(groups.get(group) ?? []), { id: body.id, label: bodyLabel(body, locale) }]);
  }
  const inOrder = [...groups]
    .map(([code, bodies]) => ({
      code,
      label: code ? countryName(code, locale) : t("internationalBodies"),
      bodies: bodies.sort((a, b) => order(a.label, b.label)),
    }))
    .sort((a, b) => Number(a.code !== "") - Number(b.code !== "") || order(a.label, b.label));
  return (
    <Select id="body" name="body" label={t("filter.body")} defaultValue={value ?? ""}>
      <option value="">{words("any")}</option>
      {inOrder.map(({ code, label, bodies }) => (
        <optgroup key={code} label={label}>
          {bodies.map((body) => (
            <option key={body.id} value={body.id}>
              {body.label}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
