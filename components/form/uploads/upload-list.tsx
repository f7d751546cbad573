"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { focusNext } from "@/components/ui/focus-next";
import { SessionEnded } from "../session-ended";
import { useSay } from "../use-say";
import type { Upload, UploadQueue } from "./upload-queue";

/** Files on their way: how far each is, what is wrong with it, and what can be done about it. */
export function UploadList({
  uploads,
  queue,
  otherwise,
}: {
  uploads: readonly Upload[];
  queue: UploadQueue;
  /** The id of what has the focus once nothing is on its way. */
  otherwise: string;
}) {
  const t = useTranslations("files.queue");
  const say = useSay();
  const ended = uploads.find(({ problem }) => problem?.key === "file-session-ended");
  if (uploads.length === 0) return null;
  return (
    <>
      <ul aria-label={t("list")} className="grid gap-2">
        {uploads.map((upload) => {
          const { key, file, state, percent, problem } = upload;
          return (
            <li
              key={key}
              className={`grid gap-1 rounded-md border p-2 ${problem ? "border-danger bg-danger-surface" : "border-line bg-surface"}`}
            >
              <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
                <span className="min-w-0 font-medium break-words">{file.name}</span>
                <span className="flex gap-2">
                  {problem?.again && upload !== ended ? (
                    <Button
                      aria-label={t("againNamed", { name: file.name })}
                      onClick={() => queue.again(key)}
                    >
                      {t("again")}
                    </Button>
                  ) : null}
                  <Button
                    aria-label={t("leaveOutNamed", { name: file.name })}
                    onClick={(event) => {
                      focusNext(event.currentTarget, otherwise);
                      queue.leaveOut(key);
                    }}
                  >
                    {t("leaveOut")}
                  </Button>
                </span>
              </div>
              {problem ? (
                <p
                  // The panel below says it, and takes the focus.
                  role={problem.key === "file-session-ended" ? undefined : "alert"}
                  className="text-sm font-medium text-danger"
                >
                  {say(problem)}
                </p>
              ) : (
                <div className="flex items-center gap-2 text-sm text-muted tabular-nums">
                  <progress
                    value={percent}
                    max={100}
                    aria-label={t("progress", { name: file.name })}
                    className="h-2 grow accent-accent"
                  />
                  {state === "waiting"
                    ? t("waiting")
                    : percent < 100
                      ? t("going", { percent })
                      : t("checking")}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {ended ? (
        <SessionEnded
          attempt={Number(ended.key)}
          again={t("sendAgain", { name: ended.file.name })}
          onAgain={() => {
            for (const { key, problem } of uploads)
              if (problem?.key === "file-session-ended") queue.again(key);
          }}
        />
      ) : null}
    </>
  );
}
