"use client";

import { useField } from "@/components/form/use-field";
import { TextField } from "@/components/ui/field";

/** A password; pasting and password managers are welcome. */
export function PasswordField({
  path,
  label,
  hint,
  autoComplete,
}: {
  path: string;
  label: string;
  hint?: string;
  autoComplete: "current-password" | "new-password" | "off";
}) {
  const field = useField(path);
  return (
    <TextField
      {...field}
      type="password"
      label={label}
      hint={hint}
      autoComplete={autoComplete}
      spellCheck={false}
    />
  );
}
