"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { useActForm } from "@/components/form/use-act-form";
import { choosePasswordAction } from "@/lib/access/actions";
import { ChoosePassword } from "@/lib/access/schema";
import { NewPasswordField, PasswordOwner } from "../new-password-field";

/** One's own password, by a one-time link. */
export function ChoosePasswordForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("access");
  const form = useActForm({
    schema: ChoosePassword,
    defaults: { token, password: "" },
    prefix: "",
    action: choosePasswordAction,
    nameOf: () => t("newPassword"),
    leaves: true,
    onDone: () => window.location.assign("/signin?ready"),
  });
  return (
    <ActForm {...form} submitLabel={t("choose.submit")}>
      <PasswordOwner email={email} />
      <NewPasswordField label={t("newPassword")} />
    </ActForm>
  );
}
