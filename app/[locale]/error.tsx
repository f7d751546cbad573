"use client";

import { usePathname } from "next/navigation";
import { Button } from "@/components/ui/button";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import crh from "@/lib/i18n/messages/crh/common.json";
import en from "@/lib/i18n/messages/en/common.json";
import uk from "@/lib/i18n/messages/uk/common.json";

const words = { en, uk, crh };

/** Something failed that should not: says so without details, with the number under which it was logged. */
export default function RecordError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const asked = usePathname().split("/")[1] ?? "";
  const text = words[isLocale(asked) ? asked : defaultLocale];
  return (
    <main id="content" className="mx-auto grid max-w-3xl gap-4 px-6 py-16">
      <h1>{text.somethingWrong}</h1>
      <p>{text.somethingWrongDetail.replace("{digest}", error.digest ?? "–")}</p>
      <p>
        <Button onClick={reset}>{text.tryAgain}</Button>
      </p>
    </main>
  );
}
