"use client";

import { useLocale, useTranslations } from "next-intl";
import type { AddressChannel } from "@/lib/db/generated/enums";
import { languageName } from "@/lib/i18n/language-names";
import type { Address, Correspondence } from "@/lib/parliaments/fields";

/** What the fields of how someone is written to are called, and how their values read. */
export function useAddressWords() {
  const t = useTranslations("bodies.addresses");
  const channels = useTranslations("labels.addressChannel");
  const locale = useLocale();
  const names: Record<keyof Correspondence, string> = {
    addresses: t("title"),
    preferredChannel: t("preferredChannel"),
    language: t("language"),
    presidingOfficer: t("presidingOfficer"),
    salutations: t("salutations"),
    verifiedOn: t("verifiedOn"),
    verifiedFrom: t("verifiedFrom"),
  };
  return {
    nameOf: (field: string): string | undefined => names[field as keyof Correspondence],
    inWords: (field: string, value: unknown): string[] | undefined => {
      if (field === "addresses" && Array.isArray(value))
        return (value as Address[]).map(({ channel, address }) => `${channels(channel)}: ${address}`);
      if (field === "salutations" && Array.isArray(value))
        return (value as { language: string; text: string }[]).map(
          ({ language, text }) => `${languageName(language, locale) ?? language}: ${text}`,
        );
      if (field === "preferredChannel" && value) return [channels(value as AddressChannel)];
      return undefined;
    },
  };
}
