"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField, DateField, LongField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { PartnerNoteKind } from "@/lib/db/generated/enums";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import { partnerNote as fields, type PartnerNoteView } from "@/lib/partners/fields";

type Values = { id?: string; version?: number; note: TypedFields<typeof fields> };

/** The fields of a note on what a partner organisation did or offered. */
export function PartnerNoteFields({
  partnerId,
  note,
  today,
  onCancel,
  onDone,
}: {
  partnerId: string;
  note?: PartnerNoteView | undefined;
  today: string;
  onCancel(): void;
  onDone(): void;
}) {
  const t = useTranslations("partners.notes");
  const desk = useTranslations("desk.combo");
  const names: Record<string, string> = { kind: t("kind"), happenedOn: t("happenedOn"), text: t("text") };
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { AddPartnerNote, EditPartnerNote } = await import("@/lib/partners/schema");
      return note ? EditPartnerNote : AddPartnerNote;
    },
    prefix: "note",
    defaults: {
      ...(note ? { id: note.id, version: note.version } : {}),
      note: { ...typedFields(fields, note), partnerId, ...(note ? {} : { happenedOn: today }) },
    },
    draft: `partnernote:${note?.id ?? `new:${partnerId}`}`,
    action: note ? actOf("partner-note:edit") : actOf("partner-note:add"),
    nameOf: (path) => names[path.split(".")[1] ?? ""] ?? path,
    onDone,
  });
  return (
    <ActForm form={form} {...frame} onCancel={onCancel}>
      <div className="grid gap-4 sm:grid-cols-2">
        <ChoiceField
          path="note.kind"
          label={t("kind")}
          options={Object.values(PartnerNoteKind).map((id) => ({ id, label: t(id) }))}
          empty={desk("choose")}
        />
        <DateField path="note.happenedOn" label={t("happenedOn")} today={today} />
      </div>
      <LongField path="note.text" label={t("text")} hint={t("textHint")} rows={4} />
    </ActForm>
  );
}
