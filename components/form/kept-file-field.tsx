"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { FileField } from "./file-field";
import { fieldId } from "./resolver";

/** One kept file in a form: which it is, taking it out, sending another. The field at `path` holds its id. */
export function KeptFileField({
  path,
  label,
  fileName,
}: {
  path: string;
  label: string;
  /** The name of the file that is there at first. */
  fileName?: string | null;
}) {
  const t = useTranslations("desk.documents");
  const { setValue, getFieldState, formState } = useFormContext();
  const fileId = useWatch({ name: path }) as string;
  const [name, setName] = useState(fileName ?? "");
  const keep = (id: string) => setValue(path, id, { shouldDirty: true });
  return (
    <>
      {fileId ? (
        <div className="flex items-center justify-between gap-3 rounded border border-line p-2">
          <span className="min-w-0 break-words">{t("kept", { name: name || fileId })}</span>
          <Button aria-label={t("takeOut", { name: name || fileId })} onClick={() => keep("")}>
            <span aria-hidden="true">×</span>
          </Button>
        </div>
      ) : null}
      <FileField
        id={fieldId(path)}
        label={label}
        error={getFieldState(path, formState).error?.message}
        onKept={(id, kept) => {
          setName(kept);
          keep(id);
        }}
      />
    </>
  );
}
