"use client";

import { useTranslations } from "next-intl";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { ContactFields } from "@/components/forms/in-windows";
import { RefreshingForm } from "@/components/forms/refreshing-form";
import { performAct } from "@/lib/acts/perform-act";
import type { ContactView } from "@/lib/parliaments/fields";

/** Adds a contact at a body, or changes one. */
export function ContactForm({
  bodyId,
  bodyName,
  contact,
  today,
}: {
  bodyId: string;
  bodyName: string;
  contact?: ContactView;
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
  return (
    <ConfirmButton
      className="text-sm"
      label={t("erase")}
      name={t("eraseNamed", { name })}
      title={t("eraseTitle")}
      subject={name}
      text={t("eraseText")}
      tone="danger"
      focusAfter="bodies"
      act={() => performAct("contact:erase", { id, version })}
    />
  );
}
