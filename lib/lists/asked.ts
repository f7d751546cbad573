import type { Role } from "@/lib/db/generated/enums";
import type { Locale } from "@/lib/i18n/locales";
import type { Asking } from "@/lib/log/log-filter";
import { translator } from "@/lib/text/translator";
import type { List, Narrowed, Value } from "./list";

export type Query = Readonly<Record<string, string | undefined>>;

/** What is asked for when a list goes out: what the page's address says, who asks, and in which language. */
export type Asked = { query: Query; asking: Asking; role: Role; locale: Locale };

/** A list with rows of some kind: whoever writes it asks its own columns for their values. */
// biome-ignore lint/suspicious/noExplicitAny: lists of different rows stand in one table; each column reads its own.
export type AnyList = List<any>;

/** What only grows, such as the log of what was done, goes out up to so many rows: the newest. */
export const mostRows = 10_000;

/** That a list was cut at its bound, as its file says it; nothing where it was not. */
export const cutOff = (isCut: boolean, locale: Locale): Narrowed[] => {
  const t = translator(locale, "lists");
  return isCut ? [{ label: t("about.cut"), value: t("about.cutText", { count: mostRows }) }] : [];
};

export const dateValue = (text: string | null | undefined): Value => (text ? { date: text } : null);
export const linkValue = (address: string | null): Value =>
  address ? { link: address, text: address } : null;
