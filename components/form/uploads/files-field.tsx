"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { FieldFrame } from "@/components/ui/field";
import { extensions } from "@/lib/files/extensions";
import { UploadList } from "./upload-list";
import type { KeptFile } from "./upload-queue";
import { useFileDrop, zoneMark } from "./use-file-drop";
import { useUploads } from "./use-uploads";

const accepted = Object.values(extensions)
  .flat()
  .map((end) => `.${end}`)
  .join(",");

/**
 * Sends files at once, chosen, dropped, pasted or photographed, says how far each is, and hands back what was kept. The
 * form around waits for them, and is not saved without one that could not be sent until someone leaves it out.
 * @param several whether it takes more than one
 * @param room for how many more there is
 * @param anywhere whether what is dropped or pasted elsewhere in the form is for this field
 */
export function FilesField({
  id,
  label,
  error,
  several = false,
  room,
  anywhere = false,
  onKept,
}: {
  id: string;
  label: string;
  error?: string | undefined;
  several?: boolean;
  room?: number;
  anywhere?: boolean;
  onKept(file: KeptFile): void;
}) {
  const t = useTranslations("files.queue");
  const documents = useTranslations("desk.documents");
  const common = useTranslations("common");
  const zone = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState("");
  const { queue, uploads } = useUploads(id, label, (kept) => {
    setLast(kept.name);
    onKept(kept);
  });
  const take = (files: readonly File[]) => {
    setLast("");
    // A part of the form that is closed would hide what becomes of them.
    zone.current?.closest("details")?.setAttribute("open", "");
    if (!several) for (const { key } of uploads) queue.leaveOut(key);
    queue.add(several ? files : files.slice(0, 1), room);
    if (anywhere) zone.current?.scrollIntoView({ block: "nearest" });
  };
  const { dragging, over } = useFileDrop(zone, take, { anywhere, pastedName: t("pasted") });
  const input = {
    type: "file",
    className: "peer sr-only",
    "aria-describedby": `${id}-hint${error ? ` ${id}-error` : ""}`,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      take([...(event.target.files ?? [])]);
      // The same file can be chosen again.
      event.target.value = "";
    },
  } as const;
  const looks = `${buttonClass()} peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent cursor-pointer`;
  return (
    <div
      ref={zone}
      {...{ [zoneMark]: "" }}
      className={`grid gap-3 rounded-lg border-2 border-dashed p-3 ${over ? "border-accent bg-sunken" : dragging ? "border-accent" : "border-line"}`}
    >
      <FieldFrame
        id={id}
        label={label}
        hint={documents("fileHint")}
        error={error}
        optional={common("optional")}
      >
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <span className="relative">
            <input
              {...input}
              id={id}
              accept={accepted}
              multiple={several}
              aria-invalid={error ? true : undefined}
            />
            <label htmlFor={id} className={looks}>
              {several ? t("choose") : t("chooseOne")}
            </label>
          </span>
          <span className="relative hidden pointer-coarse:block">
            <input {...input} id={`${id}-photo`} accept="image/*" capture="environment" />
            <label htmlFor={`${id}-photo`} className={looks}>
              {t("photo")}
            </label>
          </span>
          <span aria-hidden="true" className="text-sm text-muted pointer-coarse:hidden">
            {dragging ? t("dropHere") : anywhere ? t("dropOrPaste") : t("drop")}
          </span>
        </div>
      </FieldFrame>
      <UploadList uploads={uploads} queue={queue} otherwise={id} />
      <p role="status" className="sr-only">
        {uploads.length === 0 && last ? documents("uploaded", { name: last }) : ""}
      </p>
      {anywhere && dragging ? (
        <div
          aria-hidden="true"
          className="pointer-events-none fixed inset-0 z-30 grid place-items-end justify-center border-4 border-dashed border-accent pb-24"
        >
          <p className="rounded-md bg-accent px-4 py-2 font-medium text-accent-ink shadow-lg">
            {t("dropNow")}
          </p>
        </div>
      ) : null}
    </div>
  );
}
