"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldFrame } from "@/components/ui/field";
import { useHold } from "@/components/ui/holds";
import { extensions } from "@/lib/files/extensions";
import type { FileRemark } from "@/lib/files/remarks";
import { SessionEnded } from "./session-ended";
import { useSay } from "./use-say";

const accepted = Object.values(extensions)
  .flat()
  .map((end) => `.${end}`)
  .join(",");

/** A file as the server has kept it: its name may differ from the one that was sent. */
export type KeptFile = { id: string; name: string; remarks: FileRemark[] };

/**
 * Sends a file at once, says how far it is, and hands back what was kept; several go one after the other. The form around
 * waits for them, and is not saved without one that could not be sent until someone says so.
 */
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
  // What could not be sent because the session has ended: once there is one again, it is still at hand.
  const [unsent, setUnsent] = useState<{ file: File; attempt: number } | null>(null);
  const error = problem ?? given;
  const input = useRef<HTMLInputElement>(null);
  const request = useRef<XMLHttpRequest | null>(null);
  // What the last of them came to: what is wrong, or null.
  const outcome = useRef<Promise<string | null>>(Promise.resolve(null));
  useEffect(() => () => request.current?.abort(), []);
  useHold(
    percent !== null || problem !== null,
    percent !== null,
    async () => {
      const wrong = await outcome.current;
      return wrong === null ? null : { href: `#${id}`, text: `${label}: ${wrong}` };
    },
    percent,
  );

  const start = (file: File) => {
    setProblem(null);
    setKept(null);
    setUnsent(null);
    setPercent(0);
    outcome.current = outcome.current.then(() => send(file));
  };
  const send = async (file: File): Promise<string | null> => {
    const answered = await upload(file, setPercent, request);
    if (!answered) return null;
    setPercent(null);
    if (answered.status === 201) {
      const { id: fileId, name, remarks } = answered.response as KeptFile;
      const taken = { id: fileId, name, remarks };
      setKept(taken);
      onKept(taken);
      if (input.current) input.current.value = "";
      return null;
    }
    const answer = answered.response as { title?: string; maximum?: number } | null;
    const wrong =
      answered.status === 401
        ? t("sessionEnded")
        : answer?.title
          ? say({ key: answer.title, values: answer.maximum ? { maximum: answer.maximum } : {} })
          : t("uploadFailed");
    setProblem(wrong);
    if (answered.status === 401) setUnsent((before) => ({ file, attempt: (before?.attempt ?? 0) + 1 }));
    return wrong;
  };

  return (
    <FieldFrame id={id} label={label} hint={t("fileHint")} error={error} optional={common("optional")}>
      <input
        ref={input}
        id={id}
        type="file"
        accept={accepted}
        aria-describedby={`${id}-hint${error ? ` ${id}-error` : ""}`}
        aria-invalid={error ? true : undefined}
        className="w-full text-sm file:mr-3 file:min-h-11 file:rounded-md file:border file:border-solid file:border-line-strong file:bg-surface file:px-4 file:text-ink"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) start(file);
        }}
      />
      {unsent ? (
        <SessionEnded
          attempt={unsent.attempt}
          again={t("sendAgain", { name: unsent.file.name })}
          onAgain={() => start(unsent.file)}
        />
      ) : null}
      {problem ? (
        <Button
          className="justify-self-start"
          onClick={() => {
            if (input.current) input.current.value = "";
            outcome.current = Promise.resolve(null);
            setProblem(null);
            setUnsent(null);
          }}
        >
          {t("leaveOut")}
        </Button>
      ) : null}
      <p role="status" className="text-sm text-muted empty:hidden">
        {percent !== null ? t("uploading", { percent }) : kept ? t("uploaded", { name: kept.name }) : ""}
      </p>
    </FieldFrame>
  );
}

/** XMLHttpRequest tells how much has gone out; fetch does not. Null when it was given up with its field. */
const upload = (
  file: File,
  onPercent: (percent: number) => void,
  holder: { current: XMLHttpRequest | null },
): Promise<XMLHttpRequest | null> =>
  new Promise((answered) => {
    const form = new FormData();
    form.append("file", file);
    const request = new XMLHttpRequest();
    holder.current = request;
    request.open("POST", "/api/desk/files");
    request.responseType = "json";
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onPercent(Math.round((event.loaded / event.total) * 100));
    };
    request.onload = () => answered(request);
    request.onerror = () => answered(request);
    request.onabort = () => answered(null);
    request.send(form);
  });
