"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { LineField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { claimSetupAction } from "@/lib/access/actions";
import { ClaimSetup } from "@/lib/access/schema";
import { EmailField } from "../email-field";
import { NewPasswordField } from "../new-password-field";

/** The first administrator's account. */
export function SetupForm({ code }: { code: string }) {
  const t = useTranslations("access");
  const form = useActForm({
    schema: ClaimSetup,
    defaults: { code, email: "", name: "", password: "" },
    prefix: "",
    action: claimSetupAction,
    nameOf: (path) => t(path === "email" || path === "name" ? path : "password"),
    onDone: () => window.location.assign("/signin?ready"),
  });
  return (
    <ActForm {...form} submitLabel={t("setup.submit")}>
      <EmailField path="email" autoComplete="username" />
      <LineField path="name" label={t("name")} autoComplete="name" optional />
      <NewPasswordField label={t("password")} />
    </ActForm>
  );
}
