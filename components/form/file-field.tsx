"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FieldFrame } from "@/components/ui/field";
import { extensions } from "@/lib/documents/extensions";
import type { FileRemark } from "@/lib/documents/remarks";
import { useSay } from "./use-say";

const accepted = Object.values(extensions)
  .flat()
  .map((end) => `.${end}`)
  .join(",");

/** A file as the server has kept it: its name may differ from the one that was sent. */
export type KeptFile = { id: string; name: string; remarks: FileRemark[] };

/** Sends a file at once, says how far it is, and hands back what was kept. */
export function FileField({
  id,
  label,
  error: given,
  onKept,
}: {
  id: string;
  label: string;
  error?: string | undefined;
  onKept(file: KeptFile): void;
}) {
  const t = useTranslations("desk.documents");
  const common = useTranslations("common");
  const say = useSay();
  const [percent, setPercent] = useState<number | null>(null);
  const [kept, setKept] = useState<KeptFile | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const error = problem ?? given;

  const send = (file: File) => {
    setProblem(null);
    setKept(null);
    setPercent(0);
    const form = new FormData();
    form.append("file", file);
    // XMLHttpRequest tells how much has gone out; fetch does not.
    const request = new XMLHttpRequest();
    request.open("POST", "/api/desk/files");
    request.responseType = "json";
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) setPercent(Math.round((event.loaded / event.total) * 100));
    };
    request.onloadend = () => {
      setPercent(null);
      if (request.status === 201) {
        const { id: fileId, name, remarks } = request.response as KeptFile;
        const taken = { id: fileId, name, remarks };
        setKept(taken);
        onKept(taken);
        return;
      }
      const answer = request.response as { title?: string; maximum?: number } | null;
      setProblem(
        answer?.title
          ? say({ key: answer.title, values: answer.maximum ? { maximum: answer.maximum } : {} })
          : t("uploadFailed"),
      );
    };
    request.send(form);
  };

  return (
    <FieldFrame id={id} label={label} hint={t("fileHint")} error={error} optional={common("optional")}>
      <input
        id={id}
        type="file"
        accept={accepted}
        aria-describedby={`${id}-hint${error ? ` ${id}-error` : ""}`}
        aria-invalid={error ? true : undefined}
        className="w-full text-sm file:mr-3 file:min-h-11 file:rounded-md file:border file:border-solid file:border-line-strong file:bg-surface file:px-4 file:text-ink"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) send(file);
        }}
      />
      <p role="status" className="text-sm text-muted empty:hidden">
        {percent !== null ? t("uploading", { percent }) : kept ? t("uploaded", { name: kept.name }) : ""}
      </p>
    </FieldFrame>
  );
}
