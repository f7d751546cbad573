"use client";

import { useTranslations } from "next-intl";
import { PasswordField } from "./password-field";

/** A password that is being chosen, with what it has to be. */
export function NewPasswordField({ label }: { label: string }) {
  const t = useTranslations("access");
  return <PasswordField path="password" label={label} hint={t("passwordHint")} autoComplete="new-password" />;
}

/** Tells a password manager whose password a form is about; stands before the first of its passwords. */
export function PasswordOwner({ email }: { email: string }) {
  return <input type="hidden" name="username" autoComplete="username" value={email} readOnly />;
}
