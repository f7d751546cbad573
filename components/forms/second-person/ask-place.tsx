"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useState } from "react";
import { type AskFirst, AskFirstContext, type Came } from "@/components/form/asked-first";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ActName } from "@/lib/acts/all";
import { type Looked, previewAct } from "@/lib/acts/preview-act";
import { EffectView, Propose } from "./in-windows";

type Open = {
  act: ActName;
  input: unknown;
  draft: string | undefined;
  looked: Looked;
  came(how: Came): void;
};

/** Around all pages of the desk: the window that shows what the public would see of an act before it is done. */
export function AskPlace({ children }: { children: ReactNode }) {
  const t = useTranslations("proposals.ask");
  const common = useTranslations("common");
  const [open, setOpen] = useState<Open | null>(null);
  const ask = useCallback<AskFirst>(async (act, input, draft) => {
    const answer = await previewAct(act, input);
    if (!answer.ok) return answer;
    const looked = answer.value;
    if (!looked.worthALook) return { ok: true, value: "go" };
    const value = await new Promise<Came>((came) => setOpen({ act, input, draft, looked, came }));
    setOpen(null);
    return { ok: true, value };
  }, []);
  const back = () => open?.came("back");
  return (
    <AskFirstContext value={ask}>
      {children}
      {open ? (
        <Dialog title={t("title")} open onClose={back}>
          <EffectView effect={open.looked} />
          {open.looked.needsSecond ? (
            <Propose
              act={open.act}
              input={open.input}
              draft={open.draft}
              alone={open.looked.alone}
              onProposed={() => open.came("proposed")}
              onBack={back}
              back={common("cancel")}
            />
          ) : (
            <div className="flex flex-wrap gap-2">
              <Button tone="primary" onClick={() => open.came("go")}>
                {t("goOn")}
              </Button>
              <Button onClick={back}>{common("cancel")}</Button>
            </div>
          )}
        </Dialog>
      ) : null}
    </AskFirstContext>
  );
}
