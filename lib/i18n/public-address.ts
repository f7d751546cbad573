import type { Metadata } from "next";
import { type Locale, locales } from "./locales";

const base = () => process.env.APP_URL || `http://localhost:${process.env.PORT || 3000}`;

/** Title, canonical address and the same page in the other languages, for a public page at `/{locale}{path}`. */
export function pageMetadata(locale: Locale, path: string, title: string, description?: string): Metadata {
  return {
    metadataBase: new URL(base()),
    title,
    ...(description ? { description } : {}),
    alternates: {
      canonical: `/${locale}${path}`,
      languages: Object.fromEntries([
        ...locales.map((item) => [item, `/${item}${path}`]),
        ["x-default", `/en${path}`],
      ]),
    },
  };
}
