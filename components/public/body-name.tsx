import type { Locale } from "@/lib/i18n/locales";
import { type Named, otherLanguage } from "@/lib/wording/names";

/** A body's name, marked with its language where that is not the reader's. */
export const BodyName = ({ of, locale }: { of: Named; locale: Locale }) => (
  <span lang={otherLanguage(of, locale)}>{of.text}</span>
);
