"use client";

import { useTranslations } from "next-intl";
import { useController, useFormContext } from "react-hook-form";
import { fieldId } from "@/components/form/resolver";
import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import type { ListingBasis } from "@/lib/standing/basis";

/** A letter that can be confirmed, in words. */
export type LetterRow = {
  dispatchId: string;
  version: number;
  country: string;
  name: string;
  basis: ListingBasis | null;
  listed: string;
  known: string;
  on: string;
  addressee: string;
  wave: string;
  /** A letter of its own, which is saved anew; beside a letter to many a new one is logged. */
  own: boolean;
};

const same = (a: { dispatchId: string; country: string }, b: { dispatchId: string; country: string }) =>
  a.dispatchId === b.dispatchId && a.country === b.country;

/** Chooses letters by country, one by one or all of a kind. */
export function LettersField({ rows, onChoose }: { rows: LetterRow[]; onChoose(rows: LetterRow[]): void }) {
  const t = useTranslations("desk.letters");
  const labels = useTranslations("labels.basis");
  const { field } = useController({ name: "letters" });
  const { getFieldState, formState } = useFormContext();
  const error = getFieldState("letters", formState).error;
  const message = error?.message ?? error?.root?.message;
  const value = field.value as { dispatchId: string; country: string }[];
  const chosen = rows.filter((row) => value.some((letter) => same(letter, row)));
  const choose = (next: LetterRow[]) => {
    field.onChange(next.map(({ dispatchId, version, country }) => ({ dispatchId, version, country })));
    onChoose(next);
  };
  const id = fieldId("letters");
  const kinds = (["named", "assumed"] as const)
    .map((basis) => ({ basis, of: rows.filter((row) => row.basis === basis) }))
    .filter(({ of }) => of.length > 0);
  return (
    <div id={id} tabIndex={-1} className="grid gap-3" role="group" aria-labelledby={`${id}-name`}>
      <div className="flex flex-wrap items-center gap-2">
        <p id={`${id}-name`} className="mr-2 font-medium">
          {t("countries")}
        </p>
        {kinds.map(({ basis, of }) => (
          <Button key={basis} onClick={() => choose([...new Set([...chosen, ...of])])}>
            {t("all", { basis: labels(basis), count: of.length })}
          </Button>
        ))}
        <Button onClick={() => choose([])} disabled={chosen.length === 0}>
          {t("none")}
        </Button>
        <output className="text-sm text-muted">{t("chosen", { count: chosen.length })}</output>
      </div>
      {message ? <p className="text-sm font-medium text-danger">{message}</p> : null}
      <Table caption={t("caption")} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t("country")}</th>
            <th scope="col" className="max-sm:hidden">
              {t("listing")}
            </th>
            <th scope="col">{t("known")}</th>
            <th scope="col" className="max-sm:hidden">
              {t("addressee")}
            </th>
            <th scope="col" className="max-sm:hidden">
              {t("wave")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.dispatchId} ${row.country}`}>
              <th scope="row">
                <label className="flex min-h-8 cursor-pointer items-center gap-3">
                  <input
                    type="checkbox"
                    className="size-5 accent-accent"
                    checked={chosen.includes(row)}
                    onChange={(event) =>
                      choose(event.target.checked ? [...chosen, row] : chosen.filter((one) => one !== row))
                    }
                  />
                  {row.name}
                </label>
              </th>
              <td className="max-sm:hidden">{row.listed}</td>
              <td>
                {row.known}
                <span className="block text-muted"> {row.on}</span>
              </td>
              <td className="max-sm:hidden">{row.addressee}</td>
              <td className="max-sm:hidden">{row.wave}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
