"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { flushSync } from "react-dom";
import { useFormContext, useWatch } from "react-hook-form";
import { ButtonsField, ChoiceField, DateField, LineField } from "@/components/form/fields";
import { Section } from "@/components/form/section";
import { useField, useOptional } from "@/components/form/use-field";
import { choosable } from "@/components/forms/choosable";
import { ContactFields } from "@/components/forms/contact-fields";
import { FormButton } from "@/components/forms/form-button";
import { PackageFields } from "@/components/forms/package-fields";
import { together } from "@/components/forms/together";
import { WaveFields } from "@/components/forms/wave-fields";
import { ChoiceButtons } from "@/components/ui/choice-buttons";
import { Channel, Rung } from "@/lib/db/generated/enums";
import type { ContactOption, FormOptions, Option } from "@/lib/desk/form-options";
import type { FormValues } from "./form-values";
import { LetterKindField, useLetterKind } from "./letter-kind-field";
import { listOf } from "./list-of";

/** What a dispatch is known by: by which way it went and how far it got. */
export function DispatchEssentials({ responses }: { responses: Option[] }) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels");
  const word = useOptional();
  const channel = useField("entry.channel");
  const { id: channelId, error: channelError, ...channelRegistration } = channel;
  const { setValue, getFieldState } = useFormContext<FormValues>();
  return (
    <>
      <LetterKindField responses={responses} />
      <ChoiceButtons
        id={channelId}
        legend={t("fields.channel")}
        optional={word}
        error={channelError}
        registration={{
          ...channelRegistration,
          onChange: async (event) => {
            await channelRegistration.onChange(event);
            // What is handed over has arrived; whoever chose otherwise keeps that.
            if (event.target.value === "handed_over" && !getFieldState("entry.rung").isTouched)
              setValue("entry.rung", "delivered", { shouldDirty: true });
          },
        }}
        options={listOf(Channel, (value) => labels(`channel.${value}`))}
      />
      <ButtonsField
        path="entry.rung"
        legend={t("fields.rung")}
        options={listOf(Rung, (value) => labels(`rung.${value}`))}
      />
    </>
  );
}

/** The rest of a dispatch. */
export function DispatchDetails({ options, today }: { options: FormOptions; today: string }) {
  const t = useTranslations("desk");
  const [bodyId, waveId, packageId] = useWatch<
    FormValues,
    ["entry.bodyId", "entry.waveId", "entry.packageId"]
  >({
    name: ["entry.bodyId", "entry.waveId", "entry.packageId"],
  });
  const { isPackage } = useLetterKind();
  const { setValue } = useFormContext<FormValues>();
  const [addedPackages, setAddedPackages] = useState<Option[]>([]);
  const [addedWaves, setAddedWaves] = useState<Option[]>([]);
  const [addedContacts, setAddedContacts] = useState<ContactOption[]>([]);
  const packages = choosable(together(addedPackages, options.packages), packageId);
  const waves = choosable(together(addedWaves, options.waves), waveId);
  const contacts = together(addedContacts, options.choices.contacts).filter(
    (contact) => contact.bodyId === bodyId,
  );
  const notKnown = t("combo.notKnown");
  // What was filled in for whoever writes is said, also while the part is closed.
  const filled = [waves.find(({ id }) => id === waveId), packages.find(({ id }) => id === packageId)]
    .flatMap((option) => option?.label ?? [])
    .join(" · ");
  return (
    <>
      <Section title={t("entry.letter")} filled={filled}>
        <div className="grid gap-2" hidden={!isPackage}>
          <ChoiceField
            path="entry.packageId"
            label={t("fields.packageId")}
            options={packages}
            empty={notKnown}
            optional
          />
          <FormButton label={t("documents.addPackage")} className="justify-self-start">
            {(close) => (
              <PackageFields
                purpose={{ kind: "add" }}
                options={options}
                today={today}
                onCancel={close}
                onDone={(item) => {
                  flushSync(() => setAddedPackages((before) => [item, ...before]));
                  setValue("entry.packageId", item.id, { shouldDirty: true });
                  close();
                }}
              />
            )}
          </FormButton>
        </div>
        <div className="grid gap-2">
          <ChoiceField
            path="entry.waveId"
            label={t("fields.waveId")}
            options={waves}
            empty={t("combo.none")}
            optional
          />
          <FormButton label={t("waves.add")} className="justify-self-start">
            {(close) => (
              <WaveFields
                today={today}
                onCancel={close}
                onDone={(wave) => {
                  flushSync(() => setAddedWaves((before) => [wave, ...before]));
                  setValue("entry.waveId", wave.id, { shouldDirty: true });
                  close();
                }}
              />
            )}
          </FormButton>
        </div>
        <div className="grid gap-2">
          <ChoiceField
            path="entry.contactId"
            label={t("fields.contactId")}
            hint={t("hints.contact")}
            options={contacts}
            empty={notKnown}
            optional
          />
          <FormButton label={t("contact.add")} className="justify-self-start" disabled={!bodyId}>
            {(close) => (
              <ContactFields
                bodyId={bodyId}
                today={today}
                onCancel={close}
                onDone={(contact) => {
                  flushSync(() => setAddedContacts((before) => [...before, contact]));
                  setValue("entry.contactId", contact.id, { shouldDirty: true });
                  close();
                }}
              />
            )}
          </FormButton>
        </div>
        <DateField path="entry.rungOn" label={t("fields.rungOn")} today={today} optional />
        <div className="grid gap-5 sm:grid-cols-2">
          <LineField path="entry.ourReference" label={t("fields.ourReference")} optional />
          <LineField path="entry.theirReference" label={t("fields.theirReference")} optional />
        </div>
        <LineField
          path="entry.trackingNumber"
          label={t("fields.trackingNumber")}
          autoComplete="off"
          optional
        />
      </Section>
      <Section title={t("entry.reply")}>
        <p className="text-sm text-muted">{t("hints.replyExpectedBy", { days: options.lateAfter })}</p>
        <DateField
          path="entry.replyExpectedBy"
          label={t("fields.replyExpectedBy")}
          today={today}
          day
          optional
        />
        <LineField path="entry.replyExpectedReason" label={t("fields.replyExpectedReason")} optional />
      </Section>
    </>
  );
}
