"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { actOf } from "@/components/form/act-of";
import { CommandForm } from "@/components/form/command-form";
import { useCommandForm } from "@/components/form/use-command-form";
import { Notice } from "@/components/ui/notice";
import { ChangeOwnPassword } from "@/lib/access/schema";
import { PasswordField } from "../../password-field";

const empty = { current: "", password: "" };

/** Changes one's own password; needs the one that holds now. */
export function OwnPasswordForm({ email }: { email: string }) {
  const t = useTranslations("access");
  const router = useRouter();
  const [done, setDone] = useState(false);
  const command = useCommandForm({
    schema: ChangeOwnPassword,
    defaults: empty,
    prefix: "",
    action: actOf("account:password"),
    nameOf: (path) => t(path === "current" ? "currentPassword" : "newPassword"),
    onDone: () => {
      setDone(true);
      command.form.reset(empty);
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
      <CommandForm {...command} submitLabel={t("account.passwordSubmit")}>
        {/* Tells a password manager whose password it is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField path="current" label={t("currentPassword")} autoComplete="current-password" />
        <PasswordField
          path="password"
          label={t("newPassword")}
          hint={t("passwordHint")}
          autoComplete="new-password"
        />
      </CommandForm>
    </div>
  );
}
