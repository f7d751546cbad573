"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { useActForm } from "@/components/form/use-act-form";
import { Notice } from "@/components/ui/notice";
import { NewPasswordField, PasswordOwner } from "./new-password-field";
import { PasswordField } from "./password-field";

const empty = { current: "", password: "" };

/** Changes one's own password; needs the one that holds now. @param leadsTo the page that opens once it is changed */
export function OwnPasswordForm({ email, leadsTo }: { email: string; leadsTo?: string }) {
  const t = useTranslations("access");
  const router = useRouter();
  const [done, setDone] = useState(false);
  const frame = useActForm({
    schema: () => import("@/lib/access/schema").then((schemas) => schemas.ChangeOwnPassword),
    defaults: empty,
    prefix: "",
    action: actOf("account:password"),
    nameOf: (path) => t(path === "current" ? "currentPassword" : "newPassword"),
    leaves: leadsTo !== undefined,
    onDone: () => {
      if (leadsTo) {
        window.location.assign(leadsTo);
        return;
      }
      setDone(true);
      frame.form.reset(empty);
      router.refresh();
    },
  });
  return (
    <div className="grid gap-4">
      {done ? (
        <Notice tone="good" live>
          {t("account.passwordDone")}
        </Notice>
      ) : null}
      <ActForm {...frame} submitLabel={t("account.passwordSubmit")}>
        <PasswordOwner email={email} />
        <PasswordField path="current" label={t("currentPassword")} autoComplete="current-password" />
        <NewPasswordField label={t("newPassword")} />
      </ActForm>
    </div>
  );
}
