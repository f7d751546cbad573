"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSay } from "@/components/form/use-say";
import { Button } from "@/components/ui/button";
import { issueReport } from "@/lib/acts/issue-report";

/** Makes the report that is shown for good, and leads to what was kept of it. */
export function IssueReportButton({
  savedReportId,
  parameters,
}: {
  savedReportId: string | null;
  parameters: Record<string, string>;
}) {
  const t = useTranslations("report.issued");
  const forms = useTranslations("forms.said");
  const say = useSay();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const press = async () => {
    setBusy(true);
    setProblem(null);
    const answer = await issueReport({ savedReportId, parameters }).catch(() => null);
    if (answer?.ok) {
      router.push(`/desk/reports/issued/${answer.value.id}` as Route);
      return;
    }
    setBusy(false);
    setProblem(answer ? say(answer) : forms("noAnswer"));
  };
  return (
    <>
      <Button busy={busy} aria-describedby="issue-hint" onClick={() => void press()}>
        {t("issue")}
      </Button>
      <p role="status" className="w-full text-sm text-danger empty:hidden">
        {problem}
      </p>
    </>
  );
}
