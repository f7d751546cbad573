"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useController } from "react-hook-form";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { fieldId } from "@/components/form/resolver";
import { useActForm } from "@/components/form/use-act-form";
import { ComboBox, type Option } from "@/components/ui/combo-box";

type Values = { code: string };

/** Which country it is; its page is next. */
export function AddCountryForm({ options }: { options: Option[] }) {
  const t = useTranslations("bodies.list");
  const router = useRouter();
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { AddCountry } = await import("@/lib/parliaments/schema");
      return AddCountry;
    },
    prefix: "",
    defaults: { code: "" },
    action: actOf("country:add"),
    nameOf: () => t("country"),
    leaves: true,
    onDone: ({ id }) => router.push(`/desk/countries/${id}#listing` as Route),
  });
  return (
    <ActForm form={form} {...frame} submitLabel={t("addCountry")}>
      <CountryField options={options} />
    </ActForm>
  );
}

function CountryField({ options }: { options: Option[] }) {
  const t = useTranslations("bodies.list");
  const { field, fieldState } = useController<Values, "code">({ name: "code" });
  return (
    <ComboBox
      label={t("country")}
      options={options}
      value={field.value || null}
      onChange={(code) => field.onChange(code ?? "")}
      error={fieldState.error?.message}
      inputRef={field.ref}
      inputId={fieldId("code")}
    />
  );
}
