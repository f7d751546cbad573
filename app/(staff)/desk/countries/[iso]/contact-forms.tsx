"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CommandForm } from "@/components/form/command-form";
import { DateField, LineField, LongField } from "@/components/form/fields";
import { useCommandForm } from "@/components/form/use-command-form";
import { useSay } from "@/components/form/use-say";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { addContact, editContact, eraseContact } from "@/lib/parliaments/actions";
import { AddContact, EditContact } from "@/lib/parliaments/schema";

type Contact = {
  id: string;
  version: number;
  bodyId: string;
  name: string | null;
  office: string | null;
  address: string | null;
  language: string | null;
  verifiedOn: string | null;
  verifiedFrom: string | null;
  remark: string | null;
};
const columns = ["name", "office", "address", "language", "verifiedOn", "verifiedFrom", "remark"] as const;
type Values = {
  id?: string;
  version?: number;
  contact: { bodyId: string } & Record<(typeof columns)[number], string>;
};

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
  const [open, setOpen] = useState(false);
  const name = contact?.name ?? contact?.office ?? t("nameless");
  return (
    <>
      <Button
        className="text-sm"
        onClick={() => setOpen(true)}
        aria-label={contact ? t("editNamed", { name }) : t("addAt", { body: bodyName })}
      >
        {contact ? t("edit") : t("add")}
      </Button>
      {open ? (
        <Dialog
          title={contact ? t("editNamed", { name }) : t("addAt", { body: bodyName })}
          open
          onClose={() => setOpen(false)}
        >
          <Fields bodyId={bodyId} contact={contact} today={today} onClose={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  );
}

function Fields({
  bodyId,
  contact,
  today,
  onClose,
}: {
  bodyId: string;
  contact: Contact | undefined;
  today: string;
  onClose(): void;
}) {
  const t = useTranslations("desk.contact");
  const router = useRouter();
  const fields = Object.fromEntries(columns.map((column) => [column, contact?.[column] ?? ""]));
  const { form, ...frame } = useCommandForm<Values, { id: string }>({
    schema: contact ? EditContact : AddContact,
    prefix: "contact",
    defaults: {
      ...(contact ? { id: contact.id, version: contact.version } : {}),
      contact: { bodyId, ...fields } as Values["contact"],
    },
    action: contact ? editContact : addContact,
    nameOf: (path) => {
      const column = columns.find((item) => path === `contact.${item}`);
      return column ? t(column) : path;
    },
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <CommandForm form={form} {...frame} onCancel={onClose}>
      <p className="text-sm text-muted">{t("internal")}</p>
      <LineField path="contact.name" label={t("name")} optional autoComplete="off" />
      <LineField path="contact.office" label={t("office")} optional />
      <LongField path="contact.address" label={t("address")} hint={t("addressHint")} rows={2} optional />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField path="contact.verifiedOn" label={t("verifiedOn")} today={today} optional />
        <LineField path="contact.language" label={t("language")} optional />
      </div>
      <LineField path="contact.verifiedFrom" label={t("verifiedFrom")} inputMode="url" optional />
      <LongField path="contact.remark" label={t("remark")} rows={2} optional />
    </CommandForm>
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
