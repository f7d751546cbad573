import { useTranslations } from "next-intl";
import { silenceOf } from "@/lib/record/silence";
import type { Standing } from "@/lib/record/standing";
import type { PublicRecord } from "@/lib/record/views";

/** How the conversation with a country stands, in words that hold a silence against nobody who owes no answer. */
export function ConversationText({ standing, record }: { standing: Standing; record: PublicRecord }) {
  const t = useTranslations("record.country");
  const labels = useTranslations("labels.conversation");
  switch (silenceOf(standing, record).kind) {
    case "recognised-before":
      return t("recognisedBefore");
    case "assumed-letter":
      return t("assumedLetter");
    default:
      return labels(standing.conversation.conversation);
  }
}
