"use client";

import { useTranslations } from "next-intl";
import type { ActName } from "@/lib/acts/all";
import type { Mergeable } from "@/lib/merging/mergeable";
import { ActButton } from "./act-button";

const acts = {
  body: "body:archive",
  partner: "partner:archive",
  document: "document:archive",
  documentVersion: "document:archive-version",
  package: "package:archive",
  wave: "wave:archive",
  source: "source:archive",
  letter: "letter:archive",
  savedReport: "saved-report:archive",
} as const satisfies Record<Archivable, ActName>;

/** What can be left out of lists and choices. */
export type Archivable = Mergeable | "letter" | "savedReport";

/**
 * Leaves something out of lists and choices, or brings it back: one click either way. What it stood in is drawn anew then,
 * and the focus goes on to where it is now.
 */
export function ArchiveButton({
  subject,
  id,
  version,
  name,
  archived,
  focusAfter,
}: {
  subject: keyof typeof acts;
  id: string;
  version: number;
  name: string;
  archived: boolean;
  /** The id of the element that has the focus afterwards. */
  focusAfter: string;
}) {
  const t = useTranslations("bodies.archive");
  return (
    <ActButton
      act={acts[subject]}
      input={{ id, version, archived: !archived }}
      label={archived ? t("bringBack") : t("archive")}
      name={archived ? t("bringBackNamed", { name }) : t("archiveNamed", { name })}
      focusAfter={focusAfter}
    />
  );
}
