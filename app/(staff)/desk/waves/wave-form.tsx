"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CommandForm } from "@/components/form/command-form";
import { DateField, LineField } from "@/components/form/fields";
import { useCommandForm } from "@/components/form/use-command-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { addWave, editWave } from "@/lib/outreach/actions";
import { AddWave, EditWave } from "@/lib/outreach/schema";

type Values = {
  id?: string;
  version?: number;
  wave: { name: { en: string; uk: string; crh: string }; startedOn: string };
};

/** Adds a wave, or changes its name and date. */
export function WaveForm({ wave, today }: { wave?: Required<Values>; today: string }) {
  const t = useTranslations("desk.waves");
  const [open, setOpen] = useState(false);
  const title = wave ? t("edit") : t("add");
  return (
    <>
      <Button tone={wave ? "plain" : "primary"} onClick={() => setOpen(true)}>
        {title}
      </Button>
      {open ? (
        <Dialog title={title} open onClose={() => setOpen(false)}>
          <Fields wave={wave} today={today} onClose={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  );
}

function Fields({
  wave,
  today,
  onClose,
}: {
  wave: Required<Values> | undefined;
  today: string;
  onClose(): void;
}) {
  const t = useTranslations("desk.waves");
  const router = useRouter();
  const names: Record<string, string> = {
    "wave.name": t("name"),
    "wave.name.en": t("nameEn"),
    "wave.name.uk": t("nameUk"),
    "wave.name.crh": t("nameCrh"),
    "wave.startedOn": t("startedOn"),
  };
  const { form, ...frame } = useCommandForm<Values, { id: string }>({
    schema: wave ? EditWave : AddWave,
    prefix: "wave",
    defaults: wave ?? { wave: { name: { en: "", uk: "", crh: "" }, startedOn: today } },
    action: wave ? editWave : addWave,
    nameOf: (path) => names[path] ?? path,
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <CommandForm form={form} {...frame} onCancel={onClose}>
      <LineField path="wave.name.en" errorPath="wave.name" label={t("nameEn")} />
      <LineField path="wave.name.uk" label={t("nameUk")} optional />
      <LineField path="wave.name.crh" label={t("nameCrh")} optional />
      <DateField path="wave.startedOn" label={t("startedOn")} today={today} />
    </CommandForm>
  );
}
