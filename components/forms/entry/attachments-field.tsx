"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { FileRemarks } from "@/components/desk/file-remarks";
import { FileField } from "@/components/form/file-field";
import { useNames } from "@/components/form/names";
import { fieldId } from "@/components/form/resolver";
import { Button } from "@/components/ui/button";
import type { FileOption } from "@/lib/desk/form-options";
import type { FormValues } from "./form-values";

/** Files that belong to an entry: scans, photographs, the letter itself. Internal, like everything at the desk. */
export function AttachmentsField({ files }: { files: FileOption[] }) {
  const t = useTranslations("desk");
  const { field, fieldState } = useController<FormValues, "entry.attachments">({ name: "entry.attachments" });
  const names = useNames();
  const { getValues } = useFormContext<FormValues>();
  const [known, setKnown] = useState(() => new Map(files.map((file) => [file.id, file])));
  const id = fieldId("entry.attachments");
  return (
    <div className="grid gap-3">
      {field.value.length > 0 ? (
        <ul className="grid gap-2" aria-label={t("fields.attachments")}>
          {field.value.map((fileId) => {
            const name = known.get(fileId)?.label ?? names[fileId] ?? fileId;
            return (
              <li
                key={fileId}
                className="flex items-center justify-between gap-3 rounded border border-line p-2"
              >
                <div className="min-w-0 break-words">
                  <span>{name}</span>
                  <FileRemarks remarks={known.get(fileId)?.remarks ?? []} />
                </div>
                <Button
                  aria-label={t("documents.takeOut", { name })}
                  onClick={() => field.onChange(field.value.filter((other) => other !== fileId))}
                >
                  <span aria-hidden="true">×</span>
                </Button>
              </li>
            );
          })}
        </ul>
      ) : null}
      <FileField
        id={id}
        label={t("attachment.add")}
        error={fieldState.error?.message}
        onKept={({ id: fileId, name, remarks }) => {
          setKnown((before) => new Map(before).set(fileId, { id: fileId, label: name, remarks }));
          // Several may come in one after the other: what is there now counts, not what was there when it was sent.
          const there = getValues("entry.attachments");
          if (!there.includes(fileId)) field.onChange([...there, fileId]);
        }}
      />
    </div>
  );
}
