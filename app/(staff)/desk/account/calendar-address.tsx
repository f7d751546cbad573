"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useSay } from "@/components/form/use-say";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { performAct } from "@/lib/acts/perform-act";
import type { Locale } from "@/lib/i18n/locales";

/** Makes and revokes the address by which one's calendar program reads the desk's dates; it is shown once. */
export function CalendarAddress({
  appUrl,
  language,
  since,
}: {
  appUrl: string;
  language: Locale;
  /** Since when there is one, in words. */
  since: string | null;
}) {
  const t = useTranslations("agenda.address");
  const access = useTranslations("access");
  const say = useSay();
  const router = useRouter();
  const [address, setAddress] = useState<string | null>(null);
  const [said, setSaid] = useState<{ text: string; wrong: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const shown = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (address) shown.current?.select();
  }, [address]);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setSaid(null);
    try {
      await work();
      router.refresh();
    } catch {
      setSaid({ text: access("noAnswer"), wrong: true });
    }
    setBusy(false);
  };
  const make = () =>
    run(async () => {
      const answer = await performAct("calendar:make", { language });
      if (answer.ok) setAddress(`${appUrl}/calendar/${answer.value.token}.ics`);
      else setSaid({ text: say(answer), wrong: true });
    });
  const revoke = () =>
    run(async () => {
      const answer = await performAct("calendar:revoke", {});
      setAddress(null);
      setSaid(answer.ok ? { text: t("revoked"), wrong: false } : { text: say(answer), wrong: true });
    });
  return (
    <div className="grid gap-3">
      {address ? (
        <Notice tone="good" title={t("made")} live>
          <TextField
            id="calendar-address"
            ref={shown}
            label={t("value")}
            value={address}
            readOnly
            onFocus={(event) => event.target.select()}
            className="font-mono text-sm"
          />
        </Notice>
      ) : (
        <p className="text-sm text-muted">{since ? t("since", { moment: since }) : t("none")}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button busy={busy} onClick={() => void make()}>
          {since || address ? t("makeAnother") : t("make")}
        </Button>
        {since || address ? (
          <Button tone="danger" busy={busy} onClick={() => void revoke()}>
            {t("revoke")}
          </Button>
        ) : null}
      </div>
      <p role={said?.wrong ? "alert" : "status"} className={said?.wrong ? "text-danger" : "text-good"}>
        {said?.text}
      </p>
    </div>
  );
}
