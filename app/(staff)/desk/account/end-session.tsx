"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSay } from "@/components/form/use-say";
import { Button } from "@/components/ui/button";
import { performAct } from "@/lib/acts/perform-act";

/** Signs one's other device out. */
export function EndSession({ sessionId, name }: { sessionId: string; name: string }) {
  const t = useTranslations("access");
  const say = useSay();
  const router = useRouter();
  const [message, setMessage] = useState("");
  const end = async () => {
    try {
      const answer = await performAct("session:end", { sessionId });
      setMessage(answer.ok ? t("account.ended") : say(answer));
      router.refresh();
    } catch {
      setMessage(t("noAnswer"));
    }
  };
  return (
    <>
      <Button aria-label={name} onClick={() => void end()}>
        {t("account.end")}
      </Button>
      <span role="status">{message}</span>
    </>
  );
}
