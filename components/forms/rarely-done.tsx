import { useTranslations } from "next-intl";
import { MoreActions } from "@/components/desk/more-actions";
import type { Option } from "@/components/ui/combo-box";
import type { Mergeable } from "@/lib/merging/mergeable";
import { ArchiveButton } from "./archive-button";
import { MergeButton } from "./merge-button";
import { SourceMergeButton } from "./source-merge-button";

/** Archiving something, and making it one with another that is the same: folded, since it is rarely done. */
export function RarelyDone({
  subject,
  id,
  version,
  name,
  others,
  focusAfter,
}: {
  subject: Mergeable;
  id: string;
  version: number;
  name: string;
  /** Those that it may be the same as, itself perhaps among them; sources are searched for. */
  others: readonly Option[];
  /** Where the focus goes when it is archived. */
  focusAfter: string;
}) {
  const t = useTranslations("bodies.archive");
  const own = { id, version, name };
  return (
    <MoreActions label={t("more")} name={name}>
      <ArchiveButton subject={subject} {...own} archived={false} focusAfter={focusAfter} />
      {subject === "source" ? (
        <SourceMergeButton {...own} focusAfter={focusAfter} />
      ) : others.some((other) => other.id !== id) ? (
        <MergeButton subject={subject} {...own} others={others} focusAfter={focusAfter} />
      ) : null}
    </MoreActions>
  );
}
