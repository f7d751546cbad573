"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormButton } from "@/components/desk-forms/form-button";
import { type ExistingWave, WaveFields } from "@/components/desk-forms/wave-fields";

/** Adds a wave, or changes its name and date. */
export function WaveForm({ wave, today }: { wave?: ExistingWave; today: string }) {
  const t = useTranslations("desk.waves");
  const router = useRouter();
  return (
    <FormButton label={wave ? t("edit") : t("add")} primary={!wave}>
      {(close) => (
        <WaveFields
          wave={wave}
          today={today}
          onCancel={close}
          onDone={() => {
            close();
            router.refresh();
          }}
        />
      )}
    </FormButton>
  );
}
