"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ButtonsField, ChoiceField, DateField, LongField } from "@/components/form/fields";
import { LanguagesField } from "@/components/form/text-tabs";
import { useActForm } from "@/components/form/use-act-form";
import { useField } from "@/components/form/use-field";
import { choosable } from "@/components/forms/choosable";
import { SourcesField } from "@/components/forms/sources-field";
import { Button } from "@/components/ui/button";
import { Channel } from "@/lib/db/generated/enums";
import type { Option } from "@/lib/desk/form-options";
import { inLanguages } from "@/lib/i18n/locales";
import { ConfirmLetters, DenyLetters } from "@/lib/letters/schema";
import { type LetterRow, LettersField } from "./letters-field";

type Props = {
  rows: LetterRow[];
  /** What the letters that are assumed say of their day, package and wave. */
  start: { occurredOn: string; packageId: string; waveId: string };
  packages: Option[];
  waves: Option[];
  today: string;
};

const modes = ["sent", "not_sent"] as const;

/** Says of many countries at once what went to them, or that nothing did. */
export function LettersForm(props: Props) {
  const t = useTranslations("desk.letters");
  const [mode, setMode] = useState<(typeof modes)[number]>("sent");
  // Kept here, so that whoever changes the mode need not choose the countries again.
  const [chosen, setChosen] = useState<LetterRow[]>([]);
  const shared = { ...props, chosen, onChoose: setChosen };
  return (
    <div className="grid gap-6">
      <div role="group" aria-label={t("what")} className="flex flex-wrap gap-2">
        {modes.map((value) => (
          <Button
            key={value}
            tone={mode === value ? "primary" : "plain"}
            aria-pressed={mode === value}
            onClick={() => setMode(value)}
          >
            {t(`mode.${value}`)}
          </Button>
        ))}
      </div>
      {mode === "sent" ? <Sent {...shared} /> : <NotSent {...shared} />}
    </div>
  );
}

type Shared = Props & { chosen: LetterRow[]; onChoose(rows: LetterRow[]): void };
type Letter = { dispatchId: string; version: number; country: string };

const lettersOf = (rows: readonly LetterRow[]): Letter[] =>
  rows.map(({ dispatchId, version, country }) => ({ dispatchId, version, country }));

function useDone() {
  const router = useRouter();
  return ({ count }: { count: number }) => {
    router.push(`/desk/letters?done=${count}` as Route);
    router.refresh();
  };
}

function Sent({ rows, start, packages, waves, today, chosen, onChoose }: Shared) {
  const t = useTranslations("desk.letters");
  const desk = useTranslations("desk");
  const labels = useTranslations("labels");
  const names: Record<string, string> = {
    letters: t("countries"),
    "sent.occurredOn": t("sentOn"),
    "sent.channel": desk("fields.channel"),
    "sent.rung": desk("fields.rung"),
    "sent.certainty": desk("fields.certainty"),
    "sent.packageId": desk("fields.packageId"),
    "sent.waveId": desk("fields.waveId"),
    "sent.sources": desk("entry.sources"),
    correctionReason: desk("fields.correctionReason"),
  };
  const { form, ...frame } = useActForm({
    schema: ConfirmLetters,
    prefix: "",
    defaults: {
      letters: lettersOf(chosen),
      sent: {
        ...start,
        channel: "",
        rung: "sent",
        certainty: "confirmed",
        internalNote: "",
        sources: [],
        documents: false,
      },
      correctionReason: inLanguages(),
    },
    action: actOf("letters:confirm"),
    nameOf: (path) => names[path] ?? names[path.split(".").slice(0, 2).join(".")] ?? path,
    onDone: useDone(),
  });
  const needsReason = chosen.some(({ own }) => own);
  return (
    <ActForm form={form} {...frame} submitLabel={t("save", { count: chosen.length })}>
      <LettersField rows={rows} onChoose={onChoose} />
      <DateField path="sent.occurredOn" label={t("sentOn")} today={today} />
      <ButtonsField
        path="sent.channel"
        legend={desk("fields.channel")}
        options={Object.values(Channel).map((value) => ({ value, label: labels(`channel.${value}`) }))}
      />
      <ButtonsField
        path="sent.rung"
        legend={desk("fields.rung")}
        options={(["sent", "delivered", "delivery_failed"] as const).map((value) => ({
          value,
          label: labels(`rung.${value}`),
        }))}
      />
      <ButtonsField
        path="sent.certainty"
        legend={desk("fields.certainty")}
        options={(["confirmed", "reported"] as const).map((value) => ({
          value,
          label: t(`certainty.${value}`),
        }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <ChoiceField
          path="sent.packageId"
          label={desk("fields.packageId")}
          options={choosable(packages, start.packageId)}
          empty={desk("combo.notKnown")}
          optional
        />
        <ChoiceField
          path="sent.waveId"
          label={desk("fields.waveId")}
          options={choosable(waves, start.waveId)}
          empty={desk("combo.none")}
          optional
        />
      </div>
      <fieldset className="grid gap-3 rounded-lg border border-line p-3">
        <legend className="px-1 font-medium">{desk("entry.sources")}</legend>
        <SourcesField path="sent.sources" hint={t("sourcesHint")} known={[]} today={today} />
        <Documents />
      </fieldset>
      <LongField
        path="sent.internalNote"
        label={desk("fields.internalNote")}
        hint={desk("hints.internalNote")}
        optional
      />
      {needsReason ? <Reason /> : null}
    </ActForm>
  );
}

function NotSent({ rows, chosen, onChoose }: Shared) {
  const t = useTranslations("desk.letters");
  const desk = useTranslations("desk");
  const { form, ...frame } = useActForm({
    schema: DenyLetters,
    prefix: "",
    defaults: { letters: lettersOf(chosen), correctionReason: inLanguages() },
    action: actOf("letters:deny"),
    nameOf: (path) => (path.startsWith("letters") ? t("countries") : desk("fields.correctionReason")),
    onDone: useDone(),
  });
  return (
    <ActForm form={form} {...frame} submitLabel={t("deny", { count: chosen.length })}>
      <LettersField rows={rows} onChoose={onChoose} />
      <Reason />
    </ActForm>
  );
}

function Documents() {
  const t = useTranslations("desk.letters");
  const { id, error: _, ...registration } = useField("sent.documents");
  return (
    <label htmlFor={id} className="flex min-h-11 items-center gap-3">
      <input type="checkbox" id={id} {...registration} className="size-5 accent-accent" />
      {t("documents")}
    </label>
  );
}

function Reason() {
  const desk = useTranslations("desk");
  return (
    <LanguagesField
      path="correctionReason"
      legend={desk("fields.correctionReason")}
      hint={desk("hints.correctionReason")}
      rows={2}
    />
  );
}
