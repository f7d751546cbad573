"use client";

import { useEffect, useRef } from "react";
import { focusOn } from "./focus-on";

/**
 * For a button that is gone once the page shows what it did: who pressed it goes on at another element.
 * @returns what is called when it is done
 */
export function useFocusAfter(id: string | undefined): () => void {
  const done = useRef(false);
  useEffect(
    () => () => {
      if (done.current && id) requestAnimationFrame(() => focusOn(id));
    },
    [id],
  );
  return () => {
    done.current = true;
  };
}
