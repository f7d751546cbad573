"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { linkHours } from "@/lib/access/link-hours";

/** What was done, and the one-time link to hand over, the only time that it is shown. */
export function LinkToHandOver({ text, email, address }: { text: string; email: string; address: string }) {
  const t = useTranslations("access.people");
  const shown = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new link is selected anew
  useEffect(() => shown.current?.select(), [address]);
  return (
    <Notice tone="good" title={text} live>
      <p>{t("linkOnce", { email, hours: linkHours })}</p>
      <TextField
        id="password-link"
        ref={shown}
        label={t("linkValue")}
        value={address}
        readOnly
        onFocus={(event) => event.target.select()}
        className="font-mono text-sm"
      />
    </Notice>
  );
}
