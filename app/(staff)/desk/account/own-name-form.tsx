"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useSaid } from "@/components/desk/said";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { useActForm } from "@/components/form/use-act-form";
import { useField } from "@/components/form/use-field";
import { TextField } from "@/components/ui/field";

/** Changes one's own name, as colleagues read it. */
export function OwnNameForm({ name }: { name: string }) {
  const t = useTranslations("access");
  const router = useRouter();
  const said = useSaid();
  const frame = useActForm({
    schema: () => import("@/lib/access/schema").then((schemas) => schemas.ChangeOwnName),
    defaults: { name },
    prefix: "",
    action: actOf("account:name"),
    nameOf: () => t("name"),
    onDone: () => {
      said({ text: t("account.nameDone") });
      router.refresh();
    },
  });
  return (
    <ActForm {...frame} submitLabel={t("account.nameSubmit")}>
      <NameField />
    </ActForm>
  );
}

function NameField() {
  const t = useTranslations("access");
  return <TextField {...useField("name")} label={t("name")} hint={t("nameHint")} autoComplete="name" />;
}
