"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FieldFrame } from "@/components/ui/field";
import { useSay } from "./use-say";

/** Sends a file at once, says how far it is, and hands back the kept file's id. */
export function FileField({
  id,
  label,
  error: given,
  onKept,
}: {
  id: string;
  label: string;
  error?: string | undefined;
  onKept(id: string, name: string): void;
}) {
  const t = useTranslations("desk.documents");
  const common = useTranslations("common");
  const say = useSay();
  const [percent, setPercent] = useState<number | null>(null);
  const [kept, setKept] = useState<string | null>(null);
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
        setKept(file.name);
        onKept((request.response as { id: string }).id, file.name);
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
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
        aria-describedby={`${id}-hint${error ? ` ${id}-error` : ""}`}
        aria-invalid={error ? true : undefined}
        className="w-full text-sm file:mr-3 file:min-h-11 file:rounded-md file:border file:border-solid file:border-line-strong file:bg-surface file:px-4 file:text-ink"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) send(file);
        }}
      />
      <p role="status" className="text-sm text-muted empty:hidden">
        {percent !== null ? t("uploading", { percent }) : kept ? t("uploaded", { name: kept }) : ""}
      </p>
    </FieldFrame>
  );
}
