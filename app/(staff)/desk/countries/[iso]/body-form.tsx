"use client";

import { useTranslations } from "next-intl";
import type { ExistingBody } from "@/components/forms/body-fields";
import { BodyFields } from "@/components/forms/in-windows";
import { RefreshingForm } from "@/components/forms/refreshing-form";
import type { BodyOption } from "@/lib/desk/form-options";

/** Adds a body to a country, or to the international ones; or changes one. */
export function BodyForm({
  existing,
  name,
  countries,
  parents,
  today,
}: {
  existing?: ExistingBody;
  name?: string;
  countries: { id: string; label: string }[];
  parents: BodyOption[];
  today: string;
}) {
  const t = useTranslations("desk");
  return (
    <RefreshingForm
      className="text-sm"
      label={existing ? t("documents.edit") : t("body.add")}
      {...(name ? { name: t("documents.editNamed", { name }) } : {})}
    >
      {(close, done) => (
        <BodyFields
          {...(existing ? { existing } : {})}
          countries={countries}
          parents={parents}
          today={today}
          onCancel={close}
          onDone={done}
        />
      )}
    </RefreshingForm>
  );
}
