"use client";

import { lazy, type ReactNode, Suspense, useCallback, useState } from "react";
import { type AskFirst, AskFirstContext, type Came } from "@/components/form/asked-first";
import type { Asked } from "./ask-window";

// Every page of the desk has this place: what it needs comes when something is asked.
const AskWindow = lazy(() => import("./ask-window").then((module) => ({ default: module.AskWindow })));

/** Around all pages of the desk: the window that shows what the public would see of an act before it is done. */
export function AskPlace({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<(Asked & { onCame(how: Came): void }) | null>(null);
  const ask = useCallback<AskFirst>(async (act, input, draft) => {
    const { previewAct } = await import("@/lib/acts/preview-act");
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
      {asked ? (
        <Suspense>
          <AskWindow {...asked} />
        </Suspense>
      ) : null}
    </AskFirstContext>
  );
}
