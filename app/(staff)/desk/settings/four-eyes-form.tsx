"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useSaid } from "@/components/desk/said";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { useActForm } from "@/components/form/use-act-form";
import { useField } from "@/components/form/use-field";
import { type FourEyesMode, fourEyesModes } from "@/lib/four-eyes/setting";
import { SetFourEyes } from "@/lib/outreach/schema";

type Values = { version: number; mode: FourEyesMode };

/** Whether a second person confirms what changes the count. */
export function FourEyesForm({ version, mode }: Values) {
  const t = useTranslations("proposals.setting");
  const router = useRouter();
  const said = useSaid();
  const { form, ...frame } = useActForm<Values, { version: number }>({
    schema: SetFourEyes,
    prefix: "",
    defaults: { version, mode },
    action: actOf("setting:four-eyes"),
    nameOf: (path) => (path === "mode" ? t("question") : path),
    onDone: (written) => {
      form.setValue("version", written.version);
      said({ text: t("saved") });
      router.refresh();
    },
  });
  return (
    <ActForm form={form} {...frame}>
      <ModeField />
    </ActForm>
  );
}

function ModeField() {
  const t = useTranslations("proposals.setting");
  const { id, error, ...registration } = useField("mode");
  return (
    <fieldset id={id} className="grid gap-2 rounded-lg border border-line bg-surface p-4" tabIndex={-1}>
      <legend className="px-1 font-medium">{t("question")}</legend>
      {fourEyesModes.map((mode) => (
        <label key={mode} className="flex min-h-11 items-start gap-3">
          <input type="radio" value={mode} {...registration} className="mt-1.5 size-4" />
          <span>
            {t(mode)}
            <span className="block text-sm text-muted">{t(`${mode}Hint`)}</span>
          </span>
        </label>
      ))}
      {error ? <p className="text-sm font-medium text-danger">{error}</p> : null}
    </fieldset>
  );
}
