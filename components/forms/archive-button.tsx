"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { actOf } from "@/components/form/act-of";
import { useSay } from "@/components/form/use-say";
import { Button } from "@/components/ui/button";
import { useFocusAfter } from "@/components/ui/use-focus-after";
import type { ActName } from "@/lib/acts/all";
import type { Mergeable } from "@/lib/merging/mergeable";

const acts = {
  body: "body:archive",
  partner: "partner:archive",
  document: "document:archive",
  documentVersion: "document:archive-version",
  package: "package:archive",
  wave: "wave:archive",
  source: "source:archive",
} as const satisfies Record<Mergeable, ActName>;

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
  subject: Mergeable;
  id: string;
  version: number;
  name: string;
  archived: boolean;
  /** The id of the element that has the focus afterwards. */
  focusAfter: string;
}) {
  const t = useTranslations("bodies.archive");
  const forms = useTranslations("forms.said");
  const say = useSay();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const done = useFocusAfter(focusAfter);
  const press = async () => {
    setBusy(true);
    setProblem(null);
    const answer = await actOf(acts[subject])({ id, version, archived: !archived }).catch(() => null);
    if (answer?.ok) {
      done();
      router.refresh();
      return;
    }
    setBusy(false);
    setProblem(answer ? say(answer) : forms("noAnswer"));
  };
  const label = archived ? t("bringBack") : t("archive");
  return (
    <>
      <Button
        className="text-sm"
        aria-label={archived ? t("bringBackNamed", { name }) : t("archiveNamed", { name })}
        busy={busy}
        onClick={() => void press()}
      >
        {label}
      </Button>
      <p role="status" className="w-full text-sm text-danger empty:hidden">
        {problem}
      </p>
    </>
  );
}
