import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import type { Vote } from "@/lib/log/views";
import { LocalTextSpan } from "./local-text";

/** A vote in words, what is known of it and no more; where nothing was counted, it says how the act passed instead. */
export function VoteLine({ vote, locale, remark = false }: { vote: Vote; locale: Locale; remark?: boolean }) {
  const t = useTranslations("record.vote");
  const counts = (
    [
      ["for", vote.for],
      ["against", vote.against],
      ["abstained", vote.abstained],
      ["notVoting", vote.notVoting],
    ] as const
  ).filter((pair): pair is [(typeof pair)[0], number] => pair[1] !== null);
  const remarked = remark && Object.keys(vote.remark).length > 0;
  return (
    <>
      {vote.kind === "counted"
        ? counts.map(([key, count]) => t(key, { count })).join(", ")
        : // A remark on a vote that is not known says what is.
          vote.kind !== "unknown" || !remarked
          ? t(vote.kind)
          : null}
      {remarked ? (
        <span className="block text-sm text-muted">
          {" "}
          <LocalTextSpan text={vote.remark} locale={locale} />
        </span>
      ) : null}
    </>
  );
}
