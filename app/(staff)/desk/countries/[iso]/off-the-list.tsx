"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { useOffer } from "@/components/form/asked-first";
import { LongField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { useSay } from "@/components/form/use-say";
import { RefreshingForm } from "@/components/forms/refreshing-form";
import { Button } from "@/components/ui/button";
import { useFocusAfter } from "@/components/ui/use-focus-after";
import { performAct } from "@/lib/acts/perform-act";

/** Takes a country off the list, with the reason. */
export function TakeOffForm({ id, version, name }: { id: string; version: number; name: string }) {
  const t = useTranslations("bodies.list");
  return (
    <RefreshingForm className="text-sm" label={t("takeOff")} name={t("takeOffNamed", { name })}>
      {(close, done) => <TakeOffFields id={id} version={version} onCancel={close} onDone={done} />}
    </RefreshingForm>
  );
}

type Values = { id: string; version: number; reason: string };

function TakeOffFields({
  id,
  version,
  onCancel,
  onDone,
}: {
  id: string;
  version: number;
  onCancel(): void;
  onDone(): void;
}) {
  const t = useTranslations("bodies.list");
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { RemoveListing } = await import("@/lib/parliaments/schema");
      return RemoveListing;
    },
    prefix: "",
    defaults: { id, version, reason: "" },
    action: actOf("listing:remove"),
    draft: `listing:${id}:off`,
    nameOf: (path) => (path === "reason" ? t("reason") : path),
    onDone,
    onProposed: onCancel,
  });
  return (
    <ActForm form={form} {...frame} submitLabel={t("takeOff")} onCancel={onCancel}>
      <p className="text-sm">{t("takeOffText")}</p>
      <LongField path="reason" label={t("reason")} hint={t("reasonHint")} rows={2} />
    </ActForm>
  );
}

/** Puts a country back on the list as it stood there: one click. */
export function PutBackButton({ id, version }: { id: string; version: number }) {
  const t = useTranslations("bodies.list");
  const forms = useTranslations("forms.said");
  const say = useSay();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const done = useFocusAfter("listing");
  const offer = useOffer();
  const press = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await performAct("listing:restore", { id, version });
      if (answer.ok) {
        done();
        router.refresh();
        return;
      }
      if (await offer(answer)) router.refresh();
      else setProblem(say(answer));
    } catch {
      setProblem(forms("noAnswer"));
    }
    setBusy(false);
  };
  return (
    <>
      <Button className="text-sm" busy={busy} onClick={() => void press()}>
        {t("putBack")}
      </Button>
      <p role="status" className="w-full text-sm text-danger empty:hidden">
        {problem}
      </p>
    </>
  );
}
