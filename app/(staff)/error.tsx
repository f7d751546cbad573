"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Something unexpected: says so, names the number under which it was logged, and offers to try again. */
export default function StaffError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations("common");
  return (
    <main id="content" className="mx-auto grid max-w-2xl justify-items-start gap-4 p-6">
      <h1>{t("somethingWrong")}</h1>
      <p>{t("somethingWrongDetail", { digest: error.digest ?? "–" })}</p>
      <Button tone="primary" onClick={reset}>
        {t("tryAgain")}
      </Button>
    </main>
  );
}
