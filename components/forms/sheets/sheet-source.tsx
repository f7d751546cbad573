"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useFileDrop, zoneMark } from "@/components/form/uploads/use-file-drop";
import { Button, buttonClass } from "@/components/ui/button";
import { FieldFrame, TextArea } from "@/components/ui/field";

/** Where a sheet comes from: a file that is chosen or dropped, or cells that are pasted. */
export function SheetSource({ chosen, onChoose }: { chosen: string | null; onChoose(file: File): void }) {
  const t = useTranslations("sheets");
  const zone = useRef<HTMLDivElement>(null);
  const [cells, setCells] = useState("");
  const { dragging, over } = useFileDrop(zone, ([file]) => file && onChoose(file), {
    anywhere: true,
    pastedName: t("pasted"),
  });
  return (
    <div className="grid gap-3">
      <div
        ref={zone}
        {...{ [zoneMark]: "" }}
        className={`rounded-lg border-2 border-dashed bg-surface p-4 ${over ? "border-accent bg-sunken" : dragging ? "border-accent" : "border-line-strong"}`}
      >
        <FieldFrame id="sheet-file" label={t("file")} hint={t("fileHint")}>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <span className="relative">
              <input
                type="file"
                id="sheet-file"
                className="peer sr-only"
                aria-describedby="sheet-file-hint"
                accept=".xlsx,.xlsm,.ods,.csv,.tsv,.txt"
                onChange={(event) => {
                  const [file] = event.target.files ?? [];
                  if (file) onChoose(file);
                  // The same file can be chosen again, once it was saved anew.
                  event.target.value = "";
                }}
              />
              <label
                htmlFor="sheet-file"
                className={`${buttonClass(chosen ? "plain" : "primary")} cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent`}
              >
                {chosen ? t("chooseAnother") : t("choose")}
              </label>
            </span>
            <span className="text-sm text-muted">
              {chosen ? (
                <strong className="font-medium text-ink">{chosen}</strong>
              ) : dragging ? (
                t("dropHere")
              ) : (
                t("drop")
              )}
            </span>
          </div>
        </FieldFrame>
      </div>
      <details className="rounded-lg border border-line bg-surface p-3">
        <summary className="min-h-8 cursor-pointer font-medium">{t("paste")}</summary>
        <div className="mt-2 grid gap-2">
          <TextArea
            id="sheet-cells"
            label={t("pasted")}
            hint={t("pasteHint")}
            value={cells}
            rows={5}
            spellCheck={false}
            onChange={(event) => setCells(event.target.value)}
          />
          <div>
            <Button
              busy={cells.trim() === ""}
              onClick={() =>
                onChoose(new File([cells], `${t("pasted")}.tsv`, { type: "text/tab-separated-values" }))
              }
            >
              {t("readPasted")}
            </Button>
          </div>
        </div>
      </details>
    </div>
  );
}
