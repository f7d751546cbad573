"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { flushSync } from "react-dom";
import { useFormContext, useWatch } from "react-hook-form";
import { ButtonsField, ChoiceField, DateField, LineField } from "@/components/form/fields";
import { Section } from "@/components/form/section";
import { choosable } from "@/components/forms/choosable";
import { FormButton } from "@/components/forms/form-button";
import { ContactFields, PackageFields, WaveFields } from "@/components/forms/in-windows";
import { together } from "@/components/forms/together";
import { Rung } from "@/lib/db/generated/enums";
import type { ContactOption, FormOptions, Option } from "@/lib/desk/form-options";
import { joined } from "@/lib/text/joined";
import type { FormValues } from "./form-values";
import { LetterKindField, useLetterKind } from "./letter-kind-field";
import { listOf } from "./list-of";

/** The rest of a dispatch. */
export function DispatchDetails({
  options,
  today,
  asksKind,
}: {
  options: FormOptions;
  today: string;
  /** Whether what the letter is for is asked here, and not in sight. */
  asksKind: boolean;
}) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels");
  const [bodyId, waveId, packageId, rung] = useWatch<
    FormValues,
    ["entry.bodyId", "entry.waveId", "entry.packageId", "entry.rung"]
  >({
    name: ["entry.bodyId", "entry.waveId", "entry.packageId", "entry.rung"],
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
  const filled = joined(
    [
      rung ? labels(`rung.${rung as Rung}`) : "",
      waves.find(({ id }) => id === waveId)?.label,
      packages.find(({ id }) => id === packageId)?.label,
    ],
    " · ",
  );
  return (
    <>
      <Section title={t("entry.letter")} filled={filled}>
        {asksKind ? <LetterKindField responses={options.choices.responses} /> : null}
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
        <ButtonsField
          path="entry.rung"
          legend={t("fields.rung")}
          options={listOf(Rung, (value) => labels(`rung.${value}`))}
        />
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
