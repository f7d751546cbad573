"use client";

import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";

// The component library has no Crimean Tatar; Ukrainian stands in, as it does for missing texts.
const spoken = { en: "en-GB", uk: "uk-UA", crh: "uk-UA" } as const;

/** The language in which combo boxes and windows speak to a screen reader. */
export function SpokenLanguage({ children }: { children: ReactNode }) {
  return <I18nProvider locale={spoken[useLocale()]}>{children}</I18nProvider>;
}
