"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormButton } from "@/components/forms/form-button";
import { Button } from "@/components/ui/button";
import { ComboBox, type Option } from "@/components/ui/combo-box";
import { Select, TextArea } from "@/components/ui/field";
import type { CountryGroup } from "@/lib/desk/form-options";
import { pastedCountries } from "./pasted-countries";

/** Who may be written to: groups, one by one, a saved view, or a list that is pasted. */
export function ChooseAddressees({
  countries,
  groups,
  views,
  offered,
  onOffer,
}: {
  countries: readonly Option[];
  groups: readonly CountryGroup[];
  /** Saved views, with the countries that their rows are of. */
  views: readonly CountryGroup[];
  offered: readonly string[];
  onOffer(codes: string[]): void;
}) {
  const t = useTranslations("letters.sending");
  const words = useTranslations("desk.groups");
  const combo = useTranslations("desk.combo");
  return (
    <div className="grid gap-3">
      <div role="group" aria-label={words("add")} className="flex flex-wrap gap-2">
        {groups.map(({ id, label, codes }) => (
          <Button
            key={id}
            className="text-sm sm:min-h-8! sm:px-2.5! sm:py-0.5!"
            busy={codes.length === offered.length && codes.every((code) => offered.includes(code))}
            onClick={() => onOffer(codes)}
          >
            {words("of", { label, count: codes.length })}
          </Button>
        ))}
        <FormButton label={t("paste")} className="text-sm sm:min-h-8! sm:px-2.5! sm:py-0.5!">
          {(close) => (
            <PasteList
              countries={countries}
              onDone={(codes) => {
                onOffer(codes);
                close();
              }}
            />
          )}
        </FormButton>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <ComboBox
          label={t("addCountry")}
          options={countries.filter(({ id }) => !offered.includes(id))}
          value={null}
          onChange={(code) => {
            if (code) onOffer([...offered, code]);
          }}
        />
        {views.length > 0 ? (
          <Select
            id="from-view"
            label={t("fromView")}
            value=""
            onChange={(event) => {
              const view = views.find((one) => one.id === event.target.value);
              if (view) onOffer([...view.codes]);
            }}
          >
            <option value="">{combo("choose")}</option>
            {views.map(({ id, label, codes }) => (
              <option key={id} value={id} disabled={codes.length === 0}>
                {words("of", { label, count: codes.length })}
              </option>
            ))}
          </Select>
        ) : null}
      </div>
    </div>
  );
}

function PasteList({ countries, onDone }: { countries: readonly Option[]; onDone(codes: string[]): void }) {
  const t = useTranslations("letters.sending");
  const [text, setText] = useState("");
  const { codes, unknown } = pastedCountries(text, countries);
  return (
    <div className="grid gap-4">
      <TextArea
        id="pasted-countries"
        label={t("pasted")}
        hint={t("pastedHint")}
        rows={8}
        value={text}
        error={unknown.length > 0 ? t("pastedUnknown", { names: unknown.slice(0, 8).join(", ") }) : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <p role="status" className="text-sm text-muted">
        {t("pastedFound", { count: codes.length })}
      </p>
      <div>
        <Button tone="primary" disabled={codes.length === 0} onClick={() => onDone(codes)}>
          {t("take", { count: codes.length })}
        </Button>
      </div>
    </div>
  );
}
