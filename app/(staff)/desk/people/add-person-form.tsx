"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField, LineField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { AddPerson } from "@/lib/access/schema";
import { Role } from "@/lib/db/generated/enums";
import { EmailField } from "../../email-field";
import { PasswordField } from "../../password-field";
import { HandedOver } from "./handed-over";
import { NewPassword } from "./new-password";

const empty = { email: "", name: "", role: "editor", password: "", ownPassword: "" };

const labels = ["email", "name", "role", "ownPassword"] as const;

/** Gives someone an account with a first password. */
export function AddPersonForm() {
  const t = useTranslations("access");
  const roles = useTranslations("labels.role");
  const router = useRouter();
  const [done, setDone] = useState<{ email: string; password: string } | null>(null);
  const frame = useActForm({
    schema: AddPerson,
    defaults: empty,
    prefix: "",
    action: actOf("person:add"),
    nameOf: (path) => t(labels.find((label) => label === path) ?? "password"),
    onDone: (_value, values) => {
      setDone({ email: values.email, password: values.password });
      frame.form.reset(empty);
      router.refresh();
    },
  });
  return (
    <div className="grid gap-4">
      {done ? <HandedOver {...done} text={t("people.added", { email: done.email })} /> : null}
      <ActForm {...frame} submitLabel={t("people.addSubmit")}>
        <EmailField path="email" autoComplete="off" />
        <LineField path="name" label={t("name")} autoComplete="off" optional />
        <ChoiceField
          path="role"
          label={t("role")}
          options={Object.values(Role).map((role) => ({ id: role, label: roles(role) }))}
        />
        <NewPassword label={t("password")} />
        <PasswordField
          path="ownPassword"
          label={t("ownPassword")}
          hint={t("ownPasswordHint")}
          autoComplete="current-password"
        />
      </ActForm>
    </div>
  );
}
