"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { fieldId } from "@/components/form/resolver";
import { choosable } from "@/components/forms/choosable";
import { FormButton } from "@/components/forms/form-button";
import { BodyFields } from "@/components/forms/in-windows";
import { ComboBox } from "@/components/ui/combo-box";
import type { BodyOption } from "@/lib/desk/form-options";
import type { LocalText } from "@/lib/i18n/locales";
import type { FormValues } from "./form-values";
import { labelKey } from "./label-key";

const EmbassyButton = dynamic(() => import("./embassy-button").then((module) => module.EmbassyButton));

/** The body that is written to, answers or acts, among those of the chosen countries; one that is missing is added here. */
export function BodyField({
  bodies,
  countries,
  addressee,
  newEmbassy,
  required,
  today,
  onAdded,
}: {
  bodies: BodyOption[];
  countries: { id: string; label: string }[];
  /** To whom a letter most likely goes. */
  addressee: string | null;
  /** What an embassy would be called, where a letter may be handed over at one that is not on file. */
  newEmbassy: LocalText | null;
  required: boolean;
  today: string;
  onAdded(body: BodyOption): void;
}) {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const { field, fieldState } = useController<FormValues, "entry.bodyId">({ name: "entry.bodyId" });
  const { getValues, setValue } = useFormContext<FormValues>();
  const [kind, chosen, channel] = useWatch<FormValues, ["entry.kind", "entry.countries", "entry.channel"]>({
    name: ["entry.kind", "entry.countries", "entry.channel"],
  });
  const [added, setAdded] = useState<string | null>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const [country] = chosen;
  // Where a country is chosen its likely addressee is too, until somebody says otherwise; with another country it is another.
  const proposed = useRef(addressee);
  useEffect(() => {
    const before = proposed.current ?? "";
    if (kind !== "dispatch" || addressee === proposed.current) return;
    proposed.current = addressee;
    const now = getValues("entry.bodyId");
    // Nor where somebody is about to type: the bodies come late on a slow line.
    const box = document.getElementById(fieldId("entry.bodyId"));
    const isTyping = box instanceof HTMLInputElement && (document.activeElement === box || box.value !== "");
    if (now === "" ? !isTyping : now === before) setValue("entry.bodyId", addressee ?? "");
  }, [kind, addressee, getValues, setValue]);
  // Most of what is handed over goes to an embassy, and most embassies are not on file before.
  const isOffered =
    (channel === "handed_over" || channel === "embassy") && !bodies.some((body) => body.isEmbassy);
  const label = t(`fields.${labelKey("bodyId", kind)}` as never);
  return (
    <div className="grid gap-2">
      <ComboBox
        label={label}
        optional={required ? undefined : common("optional")}
        options={choosable(bodies, field.value)}
        value={field.value || null}
        onChange={(id) => {
          field.onChange(id ?? "");
          // Whoever chooses the body has said the country.
          const its = bodies.find((body) => body.id === id)?.country;
          if (its && chosen.length === 0) setValue("entry.countries", [its], { shouldDirty: true });
        }}
        error={fieldState.error?.message}
        inputRef={field.ref}
        inputId={fieldId("entry.bodyId")}
      />
      {newEmbassy && country && isOffered ? (
        <EmbassyButton
          country={country}
          name={newEmbassy}
          onAdded={(body) => {
            onAdded(body);
            field.onChange(body.id);
            setAdded(body.label);
            // The button that was pressed is gone with it.
            line.current?.focus();
          }}
        />
      ) : null}
      <FormButton label={t("body.add")} className="justify-self-start" disabled={chosen.length === 0}>
        {(close) => (
          <BodyFields
            countries={countries.filter((country) => chosen.includes(country.id))}
            parents={choosable(bodies, null)}
            today={today}
            onCancel={close}
            onDone={(body) => {
              onAdded(body);
              field.onChange(body.id);
              setAdded(body.label);
              close();
            }}
          />
        )}
      </FormButton>
      <p ref={line} role="status" tabIndex={-1} className="text-sm text-good outline-none empty:sr-only">
        {added ? t("body.added", { name: added }) : ""}
      </p>
    </div>
  );
}
