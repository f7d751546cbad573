"use client";

import { useEffect, useRef, useState } from "react";
import type { FormRefusal } from "@/lib/access/form-action";
import { prepareLetters } from "@/lib/acts/send-letters";
import type { PreparedSending } from "@/lib/sendings/prepare";

/** How long what is chosen rests before letters are made of it, in milliseconds. */
const rest = 250;

/**
 * Letters as they would go with what is chosen, made anew when it changes. A slow answer to an earlier choice does not take the
 * place of a later one, and what was there stays in sight until the next is.
 */
export function usePrepared(asked: object | null, first: PreparedSending | null) {
  const key = JSON.stringify(asked);
  const [now, setNow] = useState<{
    key: string;
    sending: PreparedSending | null;
    refusal: FormRefusal | null;
  }>({
    key: first ? key : "",
    sending: first,
    refusal: null,
  });
  const latest = useRef(key);
  latest.current = key;
  useEffect(() => {
    if (key === "null" || key === now.key) return;
    const timer = setTimeout(async () => {
      const answer = await prepareLetters(JSON.parse(key)).catch(() => null);
      if (latest.current !== key) return;
      if (answer?.ok) setNow({ key, sending: answer.value, refusal: null });
      else
        setNow((before) => ({
          ...before,
          key,
          refusal: answer ?? { ok: false, key: "no-answer", values: {} },
        }));
    }, rest);
    return () => clearTimeout(timer);
  }, [key, now.key]);
  return { ...now, isUnderWay: key !== "null" && key !== now.key };
}
