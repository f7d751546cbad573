import { useTranslations } from "next-intl";
import type { ConversationReading } from "@/lib/standing/conversation";

/** A conversation in the same words wherever it is shown, with the days of silence where they are counted. */
export function ConversationText({
  conversation: { conversation, silentDays },
}: {
  conversation: ConversationReading;
}) {
  const t = useTranslations("record.country");
  const labels = useTranslations("labels.conversation");
  return silentDays === null
    ? labels(conversation)
    : `${labels(conversation)}: ${t("silent", { days: silentDays })}`;
}
