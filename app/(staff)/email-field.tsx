"use client";

import { useTranslations } from "next-intl";
import { useField } from "@/components/form/use-field";
import { TextField } from "@/components/ui/field";

/** An e-mail address; `username` where someone signs in with their own. */
export function EmailField({ path, autoComplete }: { path: string; autoComplete: "username" | "off" }) {
  const t = useTranslations("access");
  const field = useField(path);
  return (
    <TextField
      {...field}
      type="email"
      label={t("email")}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
