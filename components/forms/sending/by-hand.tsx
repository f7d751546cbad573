"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import type { LetterBody } from "@/lib/letter-texts/body";
import type { LetterContent } from "@/lib/letter-texts/letter-content";

const LetterEditor = dynamic(
  () => import("@/components/forms/letter-text/letter-editor").then((module) => module.LetterEditor),
  {
    ssr: false,
    loading: () => <div className="min-h-64 rounded-md border border-line bg-sunken" aria-busy="true" />,
  },
);

export type Written = { subject: string; blocks: LetterBody };

/** A letter to one addressee, written anew by hand: only this one changes. */
export function ByHand({
  name,
  content,
  written,
  onWrite,
}: {
  name: string;
  content: LetterContent;
  written: Written | undefined;
  onWrite(written: Written | null): void;
}) {
  const t = useTranslations("letters.sending");
  const [draft, setDraft] = useState<Written | null>(null);
  const open = () => setDraft(written ?? { subject: content.subject, blocks: content.blocks as LetterBody });
  const close = () => setDraft(null);
  return (
    <>
      <Button className="text-sm" aria-label={t("editNamed", { name })} onClick={open}>
        {t("edit")}
      </Button>
      {written ? (
        <Button className="text-sm" aria-label={t("asTextNamed", { name })} onClick={() => onWrite(null)}>
          {t("asText")}
        </Button>
      ) : null}
      {draft ? (
        <Dialog title={t("editNamed", { name })} open onClose={close}>
          <div className="grid gap-4">
            <TextField
              id="by-hand-subject"
              label={t("subject")}
              value={draft.subject}
              onChange={(event) => setDraft({ ...draft, subject: event.target.value })}
            />
            <LetterEditor
              id="by-hand-body"
              label={t("letter")}
              language={content.language}
              body={draft.blocks}
              withFields={false}
              onChange={(blocks) => setDraft((before) => before && { ...before, blocks })}
            />
            <div className="flex flex-wrap gap-2">
              <Button
                tone="primary"
                disabled={draft.subject.trim() === "" || draft.blocks.length === 0}
                onClick={() => {
                  onWrite(draft);
                  close();
                }}
              >
                {t("keep")}
              </Button>
              <Button onClick={close}>{t("cancel")}</Button>
            </div>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
