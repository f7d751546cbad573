"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CommandForm } from "@/components/form/command-form";
import { LineField } from "@/components/form/fields";
import { useCommandForm } from "@/components/form/use-command-form";
import { Notice } from "@/components/ui/notice";
import { setPatience } from "@/lib/outreach/actions";
import { SetPatience } from "@/lib/outreach/schema";
import { type Patience, patienceIn } from "@/lib/record/patience";

type Values = { version: number; patience: Record<keyof Patience, string> };

/** After how many days silence counts, and for how many months a dialogue does. */
export function PatienceForm({ patience, version }: { patience: Patience; version: number }) {
  const t = useTranslations("desk.settings");
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const names: Record<string, string> = {
    "patience.late": t("late"),
    "patience.veryLate": t("veryLate"),
    "patience.dormant": t("dormant"),
    "patience.dialogue": t("dialogue"),
  };
  const { form, ...frame } = useCommandForm<Values, { version: number }>({
    schema: SetPatience,
    prefix: "patience",
    defaults: {
      version,
      patience: {
        late: String(patience.late),
        veryLate: String(patience.veryLate),
        dormant: String(patience.dormant),
        dialogue: String(patience.dialogue),
      },
    },
    action: async (values) => {
      setSaved(false);
      return await setPatience(values);
    },
    storedAs: ({ value }) => patienceIn(value),
    nameOf: (path) => names[path] ?? path,
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
      <CommandForm form={form} {...frame}>
        <LineField
          path="patience.late"
          label={t("late")}
          hint={t("lateHint")}
          inputMode="numeric"
          className="max-w-32 tabular-nums"
        />
        <LineField
          path="patience.veryLate"
          label={t("veryLate")}
          hint={t("veryLateHint")}
          inputMode="numeric"
          className="max-w-32 tabular-nums"
        />
        <LineField
          path="patience.dormant"
          label={t("dormant")}
          hint={t("dormantHint")}
          inputMode="numeric"
          className="max-w-32 tabular-nums"
        />
        <LineField
          path="patience.dialogue"
          label={t("dialogue")}
          hint={t("dialogueHint")}
          inputMode="numeric"
          className="max-w-32 tabular-nums"
        />
      </CommandForm>
    </>
  );
}
