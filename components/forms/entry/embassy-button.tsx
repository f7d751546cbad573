"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useSay } from "@/components/form/use-say";
import { Button } from "@/components/ui/button";
import { performAct } from "@/lib/acts/perform-act";
import type { BodyOption } from "@/lib/desk/form-options";
import { type LocalText, pickText } from "@/lib/i18n/locales";

/** Adds the embassy of a country that has none on file, by one press: for a letter that is handed over there. */
export function EmbassyButton({
  country,
  name,
  onAdded,
}: {
  country: string;
  /** What it is called until somebody writes its own name. */
  name: LocalText;
  onAdded(body: BodyOption): void;
}) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels.bodyKind");
  const locale = useLocale();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const label = pickText(name, locale)?.text ?? "";
  const add = async () => {
    setBusy(true);
    setProblem(null);
    const write = async () => {
      const [{ body, correspondence }, { typedFields }] = await Promise.all([
        import("@/lib/parliaments/fields"),
        import("@/lib/fields/typed"),
      ]);
      return performAct("body:add", {
        body: { ...typedFields(body), kind: "embassy", countryCode: country, name },
        correspondence: typedFields(correspondence),
      });
    };
    const answer = await write().catch(() => null);
    setBusy(false);
    if (answer?.ok)
      onAdded({ id: answer.value.id, label, note: labels("embassy"), country, isEmbassy: true });
    else setProblem(answer ? say(answer) : t("entry.noAnswer"));
  };
  return (
    <>
      <Button busy={busy} className="justify-self-start" onClick={() => void add()}>
        {t("body.addEmbassy", { name: label })}
      </Button>
      {problem ? (
        <p role="alert" className="text-sm font-medium text-danger">
          {problem}
        </p>
      ) : null}
    </>
  );
}
