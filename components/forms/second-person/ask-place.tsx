"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useCallback, useState } from "react";
import { type AskFirst, AskFirstContext, type Came } from "@/components/form/asked-first";
import { previewAct } from "@/lib/acts/preview-act";
import type { Asked } from "./ask-window";

const AskWindow = dynamic(() => import("./ask-window").then((module) => module.AskWindow));

/** Around all pages of the desk: the window that shows what the public would see of an act before it is done. */
export function AskPlace({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<(Asked & { onCame(how: Came): void }) | null>(null);
  const ask = useCallback<AskFirst>(async (act, input, draft) => {
    const answer = await previewAct(act, input);
    if (!answer.ok) return answer;
    const looked = answer.value;
    if (!looked.worthALook) return { ok: true, value: "go" };
    const value = await new Promise<Came>((onCame) => setAsked({ act, input, draft, looked, onCame }));
    setAsked(null);
    return { ok: true, value };
  }, []);
  return (
    <AskFirstContext value={ask}>
      {children}
      {asked ? <AskWindow {...asked} /> : null}
    </AskFirstContext>
  );
}
