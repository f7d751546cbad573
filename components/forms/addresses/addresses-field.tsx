"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { ChoiceField, FlagField, LineField, LongField } from "@/components/form/fields";
import { LanguageField } from "@/components/form/language-field";
import { RowsField } from "@/components/form/rows-field";
import { AddressChannel } from "@/lib/db/generated/enums";

type Row = { channel?: AddressChannel };
const channels = Object.values(AddressChannel);

/** How someone can be reached: any number of addresses of each kind, and by which way rather. */
export function AddressesField({ prefix }: { prefix: string }) {
  const t = useTranslations("bodies.addresses");
  const names = useTranslations("labels.addressChannel");
  const path = `${prefix}.addresses`;
  const rows = (useWatch({ name: path }) ?? []) as Row[];
  const preferred = useWatch({ name: `${prefix}.preferredChannel` }) as string;
  const used = channels.filter((channel) => rows.some((row) => row.channel === channel));
  const nameOf = (channel: unknown) => names(channel as AddressChannel);
  return (
    <>
      <RowsField
        path={path}
        title={t("title")}
        add={channels.map((channel) => ({
          label: `+ ${names(channel)}`,
          empty: () => ({ channel, address: "", remark: "", preferred: false }),
        }))}
        rowLabel={(_, row) => nameOf(row.channel)}
        removeLabel={(number, row) => t("remove", { number, channel: nameOf(row.channel) })}
      >
        {(at, row) => (
          <AddressRow
            at={at}
            channel={row.channel as AddressChannel}
            isOneOfSeveral={rows.filter((other) => other.channel === row.channel).length > 1}
          />
        )}
      </RowsField>
      {used.length > 1 || preferred ? (
        <ChoiceField
          path={`${prefix}.preferredChannel`}
          label={t("preferredChannel")}
          options={channels
            .filter((channel) => used.includes(channel) || channel === preferred)
            .map((channel) => ({ id: channel, label: names(channel) }))}
          empty={t("noPreference")}
          optional
        />
      ) : null}
    </>
  );
}

function AddressRow({
  at,
  channel,
  isOneOfSeveral,
}: {
  at: string;
  channel: AddressChannel;
  isOneOfSeveral: boolean;
}) {
  const t = useTranslations("bodies.addresses");
  const names = useTranslations("labels.addressChannel");
  const path = `${at}.address`;
  const isLong = channel === "post" || channel === "embassy";
  return (
    <>
      {isLong ? (
        <LongField path={path} label={t(`address.${channel}`)} rows={3} />
      ) : (
        <LineField
          path={path}
          label={t(`address.${channel}`)}
          inputMode={channel === "online_form" ? "url" : channel === "email" ? "email" : "tel"}
          autoComplete="off"
        />
      )}
      <LineField path={`${at}.remark`} label={t("remark")} optional />
      <PreferredField at={at} label={t("preferred", { channel: names(channel) })} isShown={isOneOfSeveral} />
    </>
  );
}

/** Of several of one kind one may be preferred. It stays in sight while it is marked, so that the mark can be taken off. */
function PreferredField({ at, label, isShown }: { at: string; label: string; isShown: boolean }) {
  const isMarked = useWatch({ name: `${at}.preferred` }) as boolean;
  return isShown || isMarked ? <FlagField path={`${at}.preferred`} label={label} /> : null;
}

/** How a letter begins, in each language in which one is written. */
export function SalutationsField({ prefix }: { prefix: string }) {
  const t = useTranslations("bodies.addresses");
  return (
    <RowsField
      path={`${prefix}.salutations`}
      title={t("salutations")}
      hint={t("salutationsHint")}
      add={[{ label: t("addSalutation"), empty: () => ({ language: "", text: "" }) }]}
      rowLabel={(number) => t("salutation", { number })}
      removeLabel={(number) => t("removeSalutation", { number })}
    >
      {(at) => (
        <>
          <LanguageField path={`${at}.language`} label={t("salutationLanguage")} />
          <LineField path={`${at}.text`} label={t("salutationText")} />
        </>
      )}
    </RowsField>
  );
}
