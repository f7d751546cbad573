import { type Locale, pickText } from "@/lib/i18n/locales";
import type { BodyView } from "./views";

/** A body's name in the reader's language, or its own name; with the language it is in, where that is known. */
export function bodyName(
  body: BodyView | undefined,
  locale: Locale,
): { text: string; lang: Locale | undefined } {
  const found = body && pickText(body.name, locale);
  if (found) return found;
  return { text: body?.nameNative ?? "", lang: undefined };
}
