"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField, LineField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { linkHours } from "@/lib/access/link-hours";
import { InvitePerson } from "@/lib/access/schema";
import { Role } from "@/lib/db/generated/enums";
import { EmailField } from "../../email-field";
import { PasswordField } from "../../password-field";
import { LinkToHandOver } from "./link-to-hand-over";

const empty = { email: "", name: "", role: "editor", ownPassword: "" };

const labels = ["email", "name", "role"] as const;

/** Gives someone an account, and shows the link by which they choose their password. @param linkBase what its token follows */
export function InviteForm({ linkBase }: { linkBase: string }) {
  const t = useTranslations("access");
  const roles = useTranslations("labels.role");
  const router = useRouter();
  const [done, setDone] = useState<{ email: string; address: string } | null>(null);
  const frame = useActForm({
    schema: InvitePerson,
    defaults: empty,
    prefix: "",
    action: actOf("person:invite"),
    nameOf: (path) => t(labels.find((label) => label === path) ?? "ownPassword"),
    onDone: ({ token }, { email }) => {
      setDone({ email, address: `${linkBase}${token}` });
      frame.form.reset(empty);
      router.refresh();
    },
  });
  return (
    <div className="grid gap-4">
      {done ? <LinkToHandOver {...done} text={t("people.added", { email: done.email })} /> : null}
      <p>{t("people.inviteLead", { hours: linkHours })}</p>
      <ActForm {...frame} submitLabel={t("people.inviteSubmit")}>
        <EmailField path="email" autoComplete="off" />
        <LineField path="name" label={t("name")} hint={t("nameHint")} autoComplete="off" optional />
        <ChoiceField
          path="role"
          label={t("role")}
          options={Object.values(Role).map((role) => ({ id: role, label: roles(role) }))}
        />
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
