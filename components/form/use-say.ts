"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import { saidValues } from "@/lib/i18n/said-values";
import type { Say } from "./resolver";

/** Says an issue or a refusal in the reader's language; one without words of its own is said to be "not valid". */
export function useSay(): Say {
  const t = useTranslations("refusals");
  const locale = useLocale();
  return useCallback(
    ({ key, values }) => {
      const known = t.has(key as never) ? key : "not-valid";
      return t(known as never, saidValues(values, locale) as never);
    },
    [t, locale],
  );
}
