"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { generatePassword } from "@/lib/access/generate-password";
import { NewPasswordField } from "../../new-password-field";

/** A password for someone else: typed, or made here and then shown so that it can be handed over. */
export function NewPassword() {
  const t = useTranslations("access");
  const { setValue } = useFormContext();
  const typed: unknown = useWatch({ name: "password" });
  const [made, setMade] = useState("");
  return (
    <div className="grid gap-2">
      <NewPasswordField label={t("newPassword")} />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          onClick={() => {
            const password = generatePassword();
            setMade(password);
            setValue("password", password, { shouldDirty: true });
          }}
        >
          {t("people.generate")}
        </Button>
        {made && made === typed ? <code className="break-all">{made}</code> : null}
      </div>
    </div>
  );
}
