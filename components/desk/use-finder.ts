"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { HitGroup } from "@/lib/desk/finder";

/** What was found, and for which words: an answer to others is not chosen from. */
export type Found = { text: string; groups: HitGroup[] };

/** How long the typing rests before what was typed is looked for. */
const rest = 120;

/** Looks for what is typed; a slow answer to an earlier letter never takes the place of the answer to a later one. */
export function useFinder() {
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<AbortController>(null);

  const look = useCallback((text: string, at: "once" | "rest") => {
    clearTimeout(timer.current);
    running.current?.abort();
    timer.current = setTimeout(
      async () => {
        const asked = new AbortController();
        running.current = asked;
        try {
          const answer = await fetch(`/api/desk/search?${new URLSearchParams({ q: text.slice(0, 200) })}`, {
            signal: asked.signal,
          });
          if (!answer.ok) throw new Error(String(answer.status));
          const { groups } = (await answer.json()) as { groups: HitGroup[] };
          if (asked.signal.aborted) return;
          setFailed(false);
          setFound({ text, groups });
        } catch {
          if (!asked.signal.aborted) setFailed(true);
        }
      },
      at === "once" ? 0 : rest,
    );
  }, []);
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    running.current?.abort();
    setFound(null);
    setFailed(false);
  }, []);
  useEffect(() => forget, [forget]);
  return { found, failed, look, forget };
}
