"use client";

import { useTranslations } from "next-intl";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { PartnerNoteFields, PartnerPersonFields } from "@/components/forms/in-windows";
import { RefreshingForm } from "@/components/forms/refreshing-form";
import { ActButton } from "@/components/forms/tasks/act-button";
import { performAct } from "@/lib/acts/perform-act";
import type { PartnerNoteView, PartnerPersonView } from "@/lib/partners/fields";

/** Adds a person at a partner organisation, or changes one. */
export function PersonForm({ partnerId, person }: { partnerId: string; person?: PartnerPersonView }) {
  const t = useTranslations("partners.people");
  const name = person?.name ?? person?.role ?? t("nameless");
  return (
    <RefreshingForm
      className="text-sm"
      label={person ? t("edit") : t("add")}
      {...(person ? { name: t("editNamed", { name }) } : {})}
    >
      {(close, done) => (
        <PartnerPersonFields partnerId={partnerId} person={person} onCancel={close} onDone={done} />
      )}
    </RefreshingForm>
  );
}

/** Erases a person for good, after asking. */
export function ErasePerson({ id, version, name }: { id: string; version: number; name: string }) {
  const t = useTranslations("partners.people");
  return (
    <ConfirmButton
      className="text-sm"
      label={t("erase")}
      name={t("eraseNamed", { name })}
      title={t("eraseTitle")}
      subject={name}
      text={t("eraseText")}
      tone="danger"
      focusAfter="people"
      act={() => performAct("partner-person:erase", { id, version })}
    />
  );
}

/** Adds a note on what a partner organisation did or offered, or changes one. */
export function NoteForm({
  partnerId,
  note,
  date,
  today,
}: {
  partnerId: string;
  note?: PartnerNoteView;
  /** The day of the note, in words. */
  date?: string;
  today: string;
}) {
  const t = useTranslations("partners.notes");
  return (
    <RefreshingForm
      className="text-sm"
      label={note ? t("edit") : t("add")}
      {...(date ? { name: t("editNamed", { date }) } : {})}
    >
      {(close, done) => (
        <PartnerNoteFields partnerId={partnerId} note={note} today={today} onCancel={close} onDone={done} />
      )}
    </RefreshingForm>
  );
}

/** Takes a note away; that is said with a way back. */
export function RemoveNote({ id, version, date }: { id: string; version: number; date: string }) {
  const t = useTranslations("partners.notes");
  return (
    <ActButton
      label={t("remove")}
      name={t("removeNamed", { date })}
      told={t("didRemove")}
      act={() => performAct("partner-note:remove", { id, version })}
      undo={(now) => performAct("partner-note:restore", now)}
    />
  );
}
