import type { Metadata } from "next";
import { settings } from "@/lib/settings/settings";
import { countryName } from "./country-names";
import { type Locale, locales } from "./locales";
import { messages } from "./messages";

/** The whole address of a public page. */
export const pageAddress = (locale: Locale, path: string): string => `${settings().appUrl}/${locale}${path}`;

/** Pages whose picture shows their own title; others that have none of their own show the record's. */
export const titledPages = ["timeline", "package", "methodology", "data"] as const;
export type TitledPage = (typeof titledPages)[number];

/** The picture of a page, which others show beside a link to it; `mark` changes when the picture does. */
type Picture = { alt: string; mark: string };
type Described = { title: string; description?: string; picture?: Picture };

/**
 * Title, canonical address, the same page in the other languages, feeds and picture, for a public page at
 * `/{locale}{path}`.
 */
export function pageMetadata(
  locale: Locale,
  path: string,
  title: string,
  description?: string,
  picture?: Picture,
): Metadata {
  return {
    metadataBase: new URL(settings().appUrl),
    title,
    ...(description ? { description } : {}),
    alternates: {
      canonical: `/${locale}${path}`,
      languages: languagesOf(path),
      types: { "application/atom+xml": feedsOf(locale, path) },
    },
    ...shared(locale, path, {
      title,
      ...(description ? { description } : {}),
      ...(picture ? { picture } : {}),
    }),
  };
}

/** Addresses of the same page in every language, and for readers of none of them. */
export const languagesOf = (path: string, origin = ""): Record<string, string> =>
  Object.fromEntries([
    ...locales.map((item) => [item, `${origin}/${item}${path}`]),
    ["x-default", `${origin}/en${path}`],
  ]);

const codeIn = (path: string): string | undefined => /^\/countries\/([A-Z]{2})$/.exec(path)?.[1];

function feedsOf(locale: Locale, path: string): { url: string; title: string }[] {
  const { feed } = messages[locale].followers;
  const code = codeIn(path);
  const all = { url: `/feed.atom?lang=${locale}`, title: feed.title };
  if (!code) return [all];
  const title = feed.titleCountry.replace("{country}", countryName(code, locale));
  return [{ url: `${all.url}&country=${code}`, title }, all];
}

/** Where the picture of a page is drawn. */
function picturePath(locale: Locale, path: string): string {
  const [, first = "", second] = path.split("/");
  const name =
    codeIn(path) || (first === "as-of" && second)
      ? `${first}/${second}`
      : (titledPages.find((page) => page === first) ?? "record");
  return `/${locale}/preview/${name}.png`;
}

const territories: Record<Locale, string> = { en: "en_GB", uk: "uk_UA", crh: "crh_UA" };

/** What others show of a link to the page. */
function shared(locale: Locale, path: string, { title, description, picture }: Described): Metadata {
  const image = {
    url: `${picturePath(locale, path)}${picture ? `?v=${picture.mark}` : ""}`,
    alt: picture?.alt ?? title,
    width: 1200,
    height: 630,
    type: "image/png",
  };
  const said = { title, ...(description ? { description } : {}) };
  return {
    openGraph: {
      type: "website",
      siteName: messages[locale].common.siteName,
      url: `/${locale}${path}`,
      locale: territories[locale],
      alternateLocale: locales.filter((item) => item !== locale).map((item) => territories[item]),
      images: [image],
      ...said,
    },
    twitter: { card: "summary_large_image", images: [{ url: image.url, alt: image.alt }], ...said },
  };
}
