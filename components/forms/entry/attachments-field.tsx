"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { KeptFileLine } from "@/components/desk/kept-file-line";
import { useFileNames, useNames } from "@/components/form/names";
import { fieldId } from "@/components/form/resolver";
import { FilesField } from "@/components/form/uploads/files-field";
import { Button } from "@/components/ui/button";
import type { BodyOption, FileOption, KnownSource } from "@/lib/desk/form-options";
import type { FormValues } from "./form-values";
import { LetterSource } from "./letter-source";
import { useOwnSource } from "./use-own-source";

/** So many files an entry takes, as its schema has it. */
const mostFiles = 40;

/**
 * Files that belong to an entry: scans, photographs, the letter itself. Internal, like everything at the desk; one of
 * them can be the source of the entry.
 */
export function AttachmentsField({
  files,
  known,
  bodies,
}: {
  files: FileOption[];
  /** Sources that the entry has: the copy of one may be a file of the entry. */
  known: KnownSource[];
  bodies: readonly BodyOption[];
}) {
  const t = useTranslations("desk");
  const { field, fieldState } = useController<FormValues, "entry.attachments">({ name: "entry.attachments" });
  const names = useNames();
  const fileNames = useFileNames();
  const { getValues } = useFormContext<FormValues>();
  const [options, setOptions] = useState(() => new Map(files.map((file) => [file.id, file])));
  const source = useOwnSource(known, bodies);
  const id = fieldId("entry.attachments");
  const takeOut = (fileId: string) => {
    if (source.isSource(fileId)) source.toggle(fileId, null);
    field.onChange(field.value.filter((other) => other !== fileId));
  };
  return (
    <div className="grid gap-3">
      {field.value.length > 0 ? (
        <ul className="grid gap-2" aria-label={t("fields.attachments")}>
          {field.value.map((fileId) => {
            const option = options.get(fileId);
            const name = option?.label ?? names[fileId] ?? fileId;
            return (
              <li key={fileId} className="grid gap-1 rounded-md border border-line bg-surface p-2">
                <div className="flex items-center justify-between gap-3">
                  <KeptFileLine
                    id={fileId}
                    name={name}
                    mediaType={option?.mediaType ?? null}
                    bytes={option?.bytes ?? null}
                    remarks={option?.remarks ?? []}
                    newTab
                  />
                  <Button aria-label={t("documents.takeOut", { name })} onClick={() => takeOut(fileId)}>
                    <span aria-hidden="true">×</span>
                  </Button>
                </div>
                <LetterSource
                  name={name}
                  checked={source.isSource(fileId)}
                  onChange={() => {
                    fileNames.set(fileId, name);
                    source.toggle(fileId, option?.mediaType ?? null);
                  }}
                />
              </li>
            );
          })}
        </ul>
      ) : null}
      <FilesField
        id={id}
        label={t("attachment.add")}
        error={fieldState.error?.message}
        several
        anywhere
        room={mostFiles - field.value.length}
        onKept={({ name, ...kept }) => {
          setOptions((before) => new Map(before).set(kept.id, { ...kept, label: name }));
          // Several may come in one after the other: what is there now counts, not what was there when it was sent.
          const there = getValues("entry.attachments");
          if (!there.includes(kept.id)) field.onChange([...there, kept.id]);
        }}
      />
    </div>
  );
}
