"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Contact, ContactFields } from "@/components/desk-forms/contact-fields";
import { RefreshingForm } from "@/components/desk-forms/refreshing-form";
import { useSay } from "@/components/form/use-say";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { eraseContact } from "@/lib/parliaments/actions";

/** Adds a contact at a body, or changes one. */
export function ContactForm({
  bodyId,
  bodyName,
  contact,
  today,
}: {
  bodyId: string;
  bodyName: string;
  contact?: Contact;
  today: string;
}) {
  const t = useTranslations("desk.contact");
  const name = contact?.name ?? contact?.office ?? t("nameless");
  return (
    <RefreshingForm
      className="text-sm"
      label={contact ? t("edit") : t("add")}
      name={contact ? t("editNamed", { name }) : t("addAt", { body: bodyName })}
    >
      {(close, done) => (
        <ContactFields bodyId={bodyId} contact={contact} today={today} onCancel={close} onDone={done} />
      )}
    </RefreshingForm>
  );
}

/** Erases a contact for good, after asking. */
export function EraseContact({ id, version, name }: { id: string; version: number; name: string }) {
  const t = useTranslations("desk.contact");
  const common = useTranslations("common");
  const say = useSay();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const erase = async () => {
    setBusy(true);
    const answer = await eraseContact({ id, version });
    setBusy(false);
    if (!answer.ok) {
      setProblem(say(answer));
      return;
    }
    setOpen(false);
    router.refresh();
  };
  return (
    <>
      <Button className="text-sm" onClick={() => setOpen(true)} aria-label={t("eraseNamed", { name })}>
        {t("erase")}
      </Button>
      {open ? (
        <Dialog title={t("eraseTitle")} open onClose={() => setOpen(false)}>
          <p className="font-medium">{name}</p>
          <p>{t("eraseText")}</p>
          {problem ? (
            <Notice tone="danger" live>
              {problem}
            </Notice>
          ) : null}
          <div className="flex flex-wrap gap-2">
            <Button tone="danger" disabled={busy} onClick={() => void erase()}>
              {t("erase")}
            </Button>
            <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
