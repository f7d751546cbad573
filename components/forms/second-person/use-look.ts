"use client";

import { useCallback, useRef, useState } from "react";
import type { ActName } from "@/lib/acts/all";
import { type Looked, previewAct } from "@/lib/acts/preview-act";

/** Asks what the public would see of an act while a window already asks about it. One that is refused has nothing to show. */
export function useLook() {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [isLooking, setIsLooking] = useState(false);
  const last = useRef(0);
  const look = useCallback((act: ActName, input: unknown) => {
    last.current += 1;
    const asked = last.current;
    setLooked(null);
    setIsLooking(true);
    void previewAct(act, input)
      .then(
        (answer) => (answer.ok ? answer.value : null),
        () => null,
      )
      .then((value) => {
        if (asked !== last.current) return;
        setLooked(value);
        setIsLooking(false);
      });
  }, []);
  return { looked, isLooking, look };
}
