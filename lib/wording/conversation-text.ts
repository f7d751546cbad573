import type { Locale } from "@/lib/i18n/locales";
import type { ConversationReading } from "@/lib/standing/conversation";
import { translator } from "@/lib/text/translator";

/**
 * A conversation in the words of the public pages (components/public/conversation-text.tsx), with the days of silence where
 * they are counted: nobody is called silent in a report whom the pages excuse.
 */
export function conversationText(
  { conversation, silentDays }: Pick<ConversationReading, "conversation" | "silentDays">,
  locale: Locale,
): string {
  const word = translator(locale, "labels")(`conversation.${conversation}`);
  if (silentDays === null) return word;
  return `${word}: ${translator(locale, "record")("country.silent", { days: silentDays })}`;
}
