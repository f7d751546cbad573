"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { FileRemarks } from "@/components/desk/file-remarks";
import { Button } from "@/components/ui/button";
import type { FileRemark } from "@/lib/files/remarks";
import { useFileNames, useNames } from "./names";
import { fieldId } from "./resolver";
import { FilesField } from "./uploads/files-field";

/** One kept file in a form: which it is, taking it out, sending another. The field at `path` holds its id. */
export function KeptFileField({
  path,
  label,
  fileName,
  remarks: known = [],
}: {
  path: string;
  label: string;
  /** The name of the file that is there at first. */
  fileName?: string | null;
  /** What is to be known of that one. */
  remarks?: readonly FileRemark[];
}) {
  const t = useTranslations("desk.documents");
  const { setValue, getFieldState, formState } = useFormContext();
  const fileId = useWatch({ name: path }) as string;
  const [given, setName] = useState(fileName ?? "");
  const fileNames = useFileNames();
  const names = useNames();
  const name = given || fileNames.get(fileId) || names[fileId] || "";
  const [remarks, setRemarks] = useState(known);
  const keep = (id: string) => setValue(path, id, { shouldDirty: true });
  return (
    <>
      {fileId ? (
        <div className="flex items-center justify-between gap-3 rounded border border-line p-2">
          <div className="min-w-0 break-words">
            <span>{t("kept", { name: name || fileId })}</span>
            <FileRemarks remarks={remarks} />
          </div>
          <Button aria-label={t("takeOut", { name: name || fileId })} onClick={() => keep("")}>
            <span aria-hidden="true">×</span>
          </Button>
        </div>
      ) : null}
      <FilesField
        id={fieldId(path)}
        label={label}
        error={getFieldState(path, formState).error?.message}
        onKept={(kept) => {
          setName(kept.name);
          setRemarks(kept.remarks);
          keep(kept.id);
        }}
      />
    </>
  );
}
