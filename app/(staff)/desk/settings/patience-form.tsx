"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActForm } from "@/components/form/act-form";
import { LineField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { Notice } from "@/components/ui/notice";
import { performAct } from "@/lib/acts/perform-act";
import { type Patience, patienceIn, patienceNumbers } from "@/lib/standing/patience";

type Values = { version: number; patience: Record<keyof Patience, string> };

/** After how many days silence counts, and for how many months a dialogue does. */
export function PatienceForm({ patience, version }: { patience: Patience; version: number }) {
  const t = useTranslations("desk.settings");
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const names = new Map<string, string>(patienceNumbers.map((number) => [`patience.${number}`, t(number)]));
  const { form, ...frame } = useActForm<Values, { version: number }>({
    schema: async () => {
      const { SetPatience } = await import("@/lib/outreach/schema");
      return SetPatience;
    },
    prefix: "patience",
    defaults: {
      version,
      patience: Object.fromEntries(
        patienceNumbers.map((number) => [number, String(patience[number])]),
      ) as Values["patience"],
    },
    action: async (values) => {
      setSaved(false);
      return await performAct("setting:patience", values);
    },
    storedAs: ({ value }) => patienceIn(value),
    nameOf: (path) => names.get(path) ?? path,
    onDone: (written) => {
      form.setValue("version", written.version);
      setSaved(true);
      router.refresh();
    },
  });
  return (
    <>
      {saved ? (
        <Notice tone="good" live>
          {t("saved")}
        </Notice>
      ) : null}
      <ActForm form={form} {...frame}>
        {patienceNumbers.map((number) => (
          <LineField
            key={number}
            path={`patience.${number}`}
            label={t(number)}
            hint={t(`${number}Hint`)}
            inputMode="numeric"
            className="max-w-32 tabular-nums"
          />
        ))}
      </ActForm>
    </>
  );
}
