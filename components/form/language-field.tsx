"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useWatch } from "react-hook-form";
import { controlProps, FieldFrame } from "@/components/ui/field";
import { languageName, languageTag, offeredLanguages } from "@/lib/i18n/language-names";
import { useField, useOptional } from "./use-field";

/** A language by its tag. The usual ones are offered by their names; what was typed is read back as a name. */
export function LanguageField({
  path,
  label,
  optional,
}: {
  path: string;
  label: string;
  optional?: boolean;
}) {
  const t = useTranslations("bodies.addresses");
  const word = useOptional();
  const locale = useLocale();
  const list = useId();
  // Browsers have names of their own for languages: what is offered is drawn where it is read.
  const [isAsked, setAsked] = useState(false);
  const { id, error, ...registration } = useField(path);
  const typed = String(useWatch({ name: path }) ?? "");
  const tag = typed ? languageTag(typed) : null;
  const hint = (tag && languageName(tag, locale)) || t("languageHint");
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional ? word : undefined}>
      <input
        {...registration}
        {...controlProps({ id, hint, error, className: "max-w-48" })}
        list={list}
        autoComplete="off"
        onFocus={() => setAsked(true)}
      />
      <datalist id={list}>
        {isAsked
          ? offeredLanguages.map((code) => (
              <option key={code} value={code}>
                {languageName(code, locale)}
              </option>
            ))
          : null}
      </datalist>
    </FieldFrame>
  );
}
