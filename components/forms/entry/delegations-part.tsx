"use client";

import { useTranslations } from "next-intl";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { fieldId } from "@/components/form/resolver";
import { Section } from "@/components/form/section";
import { controlProps } from "@/components/ui/field";
import { Stance } from "@/lib/db/generated/enums";
import type { FormOptions } from "@/lib/desk/form-options";
import { Attendance } from "@/lib/log/kinds/attendance";
import type { FormValues } from "./form-values";
import { listOf } from "./list-of";

type Row = FormValues["entry"]["delegations"][number];

const isSaid = ({ attendance, stance, promise }: Row) => Boolean(attendance || stance || promise);

/**
 * Of a meeting with many countries what there is to say of each: whether it came, where it stands, what it promised. Only
 * countries of which something is said are kept; what was said of one that was taken out stays in sight until it is cleared.
 */
export function DelegationsPart({ options }: { options: FormOptions }) {
  const t = useTranslations("desk.delegations");
  const { getValues } = useFormContext<FormValues>();
  const countries = useWatch<FormValues, "entry.countries">({ name: "entry.countries" });
  const { field, fieldState } = useController<FormValues, "entry.delegations">({ name: "entry.delegations" });
  const rows = field.value;
  const strays = rows.filter(({ country }) => !countries.includes(country));
  if (countries.length < 2 && rows.length === 0) return null;
  const set = (country: string, changed: Partial<Row>) => {
    const now = getValues("entry.delegations");
    const before = now.find((row) => row.country === country) ?? {
      country,
      attendance: "",
      stance: "",
      promise: "",
    };
    const after = { ...before, ...changed };
    const others = now.filter((row) => row.country !== country);
    field.onChange(isSaid(after) ? [...others, after] : others);
  };
  const nameOf = (code: string) => options.countries.find(({ id }) => id === code)?.label ?? code;
  const shown = [...countries, ...strays.map(({ country }) => country)].sort(
    (one, other) =>
      options.countries.findIndex(({ id }) => id === one) -
      options.countries.findIndex(({ id }) => id === other),
  );
  const id = fieldId("entry.delegations");
  return (
    <Section
      title={t("title")}
      filled={rows.length > 0 ? t("filled", { count: rows.length }) : undefined}
      open={strays.length > 0}
    >
      <div id={id} tabIndex={-1} className="grid gap-2">
        <p className="text-sm text-muted">{t("hint")}</p>
        {fieldState.error?.message ? (
          <p className="text-sm font-medium text-danger">{fieldState.error.message}</p>
        ) : null}
        <ul className="grid">
          {shown.map((code) => (
            <DelegationRow
              key={code}
              id={`${id}-${code}`}
              name={nameOf(code)}
              row={rows.find(({ country }) => country === code)}
              onChange={(changed) => set(code, changed)}
            />
          ))}
        </ul>
      </div>
    </Section>
  );
}

function DelegationRow({
  id: start,
  name,
  row,
  onChange,
}: {
  id: string;
  name: string;
  row: Row | undefined;
  onChange(changed: Partial<Row>): void;
}) {
  const t = useTranslations("desk.delegations");
  const fields = useTranslations("desk.fields");
  const labels = useTranslations("labels");
  const control = (field: "attendance" | "stance" | "promise") => ({
    ...controlProps({
      id: `${start}-${field}`,
      hint: undefined,
      error: undefined,
      className: "text-sm sm:min-h-9! sm:py-1!",
    }),
    "aria-label": t("of", { field: fields(field), name }),
  });
  return (
    <li className="grid items-center gap-x-2 gap-y-1 border-line py-2 not-first:border-t sm:grid-cols-[9rem_8rem_9rem_minmax(0,1fr)] sm:py-1">
      <span className="text-sm font-medium">{name}</span>
      <select
        {...control("attendance")}
        value={row?.attendance ?? ""}
        onChange={(event) => onChange({ attendance: event.target.value })}
      >
        <option value="">{fields("attendance")}: –</option>
        {listOf(Attendance, (value) => labels(`attendance.${value}`)).map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <select
        {...control("stance")}
        value={row?.stance ?? ""}
        onChange={(event) => onChange({ stance: event.target.value })}
      >
        <option value="">{fields("stance")}: –</option>
        {listOf(Stance, (value) => labels(`stance.${value}`)).map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <input
        type="text"
        {...control("promise")}
        placeholder={fields("promise")}
        value={row?.promise ?? ""}
        maxLength={500}
        onChange={(event) => onChange({ promise: event.target.value })}
      />
    </li>
  );
}
