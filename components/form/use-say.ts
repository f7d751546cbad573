"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Say } from "./resolver";

/** Says an issue or a refusal in the reader's language; one without words of its own is said to be "not valid". */
export function useSay(): Say {
  const t = useTranslations("refusals");
  return useCallback(
    ({ key, values }) => {
      const known = t.has(key as never) ? key : "not-valid";
      return t(known as never, values as never);
    },
    [t],
  );
}
