"use client";

import { useTranslations } from "next-intl";
import { WaveFields } from "@/components/forms/in-windows";
import { RefreshingForm } from "@/components/forms/refreshing-form";
import type { ExistingWave } from "@/components/forms/wave-fields";

/** Adds a wave, or changes its name and date. */
export function WaveForm({ wave, today }: { wave?: ExistingWave; today: string }) {
  const t = useTranslations("desk.waves");
  return (
    <RefreshingForm label={wave ? t("edit") : t("add")} primary={!wave} {...(wave ? {} : { askedBy: "add" })}>
      {(close, done) => <WaveFields wave={wave} today={today} onCancel={close} onDone={done} />}
    </RefreshingForm>
  );
}
