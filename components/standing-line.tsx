import { useTranslations } from "next-intl";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { bodyName } from "@/lib/record/names";
import { standingSentence, type VotePhrase } from "@/lib/record/sentence";
import type { Standing } from "@/lib/record/standing";
import type { PublicRecord } from "@/lib/record/views";

/** A country's standing in one sentence: by whom, of how many chambers, when and by what vote. */
export function StandingLine({
  standing,
  record,
  locale,
}: {
  standing: Standing;
  record: Pick<PublicRecord, "bodies" | "entry">;
  locale: Locale;
}) {
  return <>{useStandingText(standing, record, locale)}</>;
}

/** The same as text, for titles and descriptions. */
export function useStandingText(
  standing: Standing,
  record: Pick<PublicRecord, "bodies" | "entry">,
  locale: Locale,
): string {
  const t = useTranslations("record.sentence");
  const { key, bodyIds, on, vote } = standingSentence(standing, record.entry);
  const part = (phrase: VotePhrase): string => {
    switch (phrase.key) {
      case "voteCounted":
        return t("voteCounted", { for: phrase.for, against: phrase.against });
      case "voteFor":
        return t("voteFor", { for: phrase.for });
      case "voteAbstained":
        return t("voteAbstained", { abstained: phrase.abstained });
      default:
        return t(phrase.key);
    }
  };
  if (key === "none_known") return t("none_known");
  return t(key, {
    body: bodyIds.map((id) => bodyName(record.bodies.get(id), locale).text).join(", "),
    date: on ? formatDate(on, locale) : "",
    vote: vote.map(part).join(""),
  });
}
