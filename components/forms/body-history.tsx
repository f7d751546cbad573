"use client";

import { useTranslations } from "next-intl";
import { DateField, LineField } from "@/components/form/fields";
import { RowsField } from "@/components/form/rows-field";
import { inLanguages } from "@/lib/i18n/locales";

/** The names that a body had before, each with the last day of it. */
export function FormerNamesField({ today }: { today: string }) {
  const t = useTranslations("desk.body");
  const names = useTranslations("bodies.names");
  return (
    <RowsField
      path="body.formerNames"
      title={t("former")}
      hint={t("formerHint")}
      add={[{ label: t("addFormer"), empty: () => ({ name: inLanguages(), nameNative: "", until: "" }) }]}
      rowLabel={(number) => t("formerName", { number })}
      removeLabel={(number) => t("removeFormer", { number })}
    >
      {(path) => (
        <>
          <LineField
            path={`${path}.name.en`}
            errorPath={`${path}.name`}
            label={t("name")}
            hint={names("oneIsEnough")}
          />
          <LineField path={`${path}.name.uk`} label={t("nameUk")} optional />
          <LineField path={`${path}.name.crh`} label={t("nameCrh")} optional />
          <LineField path={`${path}.nameNative`} label={t("nameNative")} optional />
          <DateField path={`${path}.until`} label={t("until")} today={today} />
        </>
      )}
    </RowsField>
  );
}

/** How many seats a body has or had, each number with the time it holds. */
export function SeatsField({ today }: { today: string }) {
  const t = useTranslations("desk.body");
  return (
    <RowsField
      path="body.seats"
      title={t("seats")}
      hint={t("seatsHint")}
      add={[{ label: t("addSeats"), empty: () => ({ count: "", from: "", until: "" }) }]}
      rowLabel={(number) => t("seatsNumber", { number })}
      removeLabel={(number) => t("removeSeats", { number })}
    >
      {(path) => (
        <>
          <LineField path={`${path}.count`} label={t("count")} inputMode="numeric" autoComplete="off" />
          <DateField path={`${path}.from`} label={t("from")} today={today} optional />
          <DateField path={`${path}.until`} label={t("seatsUntil")} today={today} optional />
        </>
      )}
    </RowsField>
  );
}
