"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** What was done, and the password to hand over, the only time that it is shown. */
export function HandedOver({ text, email, password }: { text: string; email: string; password: string }) {
  const t = useTranslations("access.people");
  return (
    <Notice tone="good" title={text} live>
      <p>{t("once", { email })}</p>
      <p>
        <code className="text-lg break-all">{password}</code>
      </p>
    </Notice>
  );
}
