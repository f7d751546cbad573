"use client";

import { useTranslations } from "next-intl";
import { CorrespondenceFields } from "@/components/forms/in-windows";
import { RefreshingForm } from "@/components/forms/refreshing-form";
import type { Correspondence } from "@/lib/parliaments/fields";

/** Changes how a body is written to. */
export function CorrespondenceForm({
  name,
  ...own
}: {
  id: string;
  version: number;
  name: string;
  correspondence: Correspondence;
  today: string;
}) {
  const t = useTranslations("bodies.addresses");
  return (
    <RefreshingForm className="text-sm" label={t("edit")} name={t("editOf", { name })}>
      {(close, done) => <CorrespondenceFields {...own} onCancel={close} onDone={done} />}
    </RefreshingForm>
  );
}
