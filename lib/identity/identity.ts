import { type Fields, kept, type OwnOf } from "@/lib/fields/field";
import { flag, localText, optionalLine } from "@/lib/fields/fields";
import { type LocalText, pickText } from "@/lib/i18n/locales";
import { publisher } from "@/lib/log/publisher";
import { campaignOrganisation } from "@/lib/wording/campaign";

/** The key under which it is kept among the settings. */
export const identityKey = "identity";

/**
 * Who runs the campaign: what stands at the head and at the end of its letters. Of this the public site shows what is declared as
 * that of the publisher, and only when somebody has said so; the rest leaves the house on letters alone.
 */
export const identity = {
  ...publisher,
  /** Whether the public site names it, and whether with its postal address. */
  isShown: kept(flag),
  addressShown: kept(flag),
  place: kept(localText(100)),
  email: kept(optionalLine(254)),
  phone: kept(optionalLine(40)),
  /** Who signs its letters. */
  signatory: kept(localText(200)),
  signatoryOffice: kept(localText(200)),
} satisfies Fields;
export type Identity = OwnOf<typeof identity>;

/** What a mark on letters can be. */
export const logoTypes: readonly string[] = ["image/png", "image/jpeg"];

const nobody: Identity = {
  name: {},
  address: {},
  place: {},
  email: null,
  phone: null,
  website: null,
  logoFileId: null,
  pressContact: {},
  pressEmail: null,
  pressPhone: null,
  isShown: false,
  addressShown: false,
  signatory: {},
  signatoryOffice: {},
};

/** Who runs the campaign, from what is kept under {@link identityKey}; empty while nobody has said so. */
export const identityIn = (kept: unknown): Identity => ({
  ...nobody,
  ...(kept && typeof kept === "object" ? (kept as Partial<Identity>) : {}),
});

/** Whether somebody has said who writes: letters go out under a name, an address and a signature. */
export const isComplete = ({ name, address, signatory }: Identity): boolean =>
  [name, address, signatory].every((text) => Object.keys(text).length > 0);

/** A text of the campaign in the language of a letter: in that language, else in English, else in any. */
export const inLanguageOf = (text: LocalText, language: string): string =>
  pickText(text, language.split("-")[0] === "uk" ? "uk" : language === "crh" ? "crh" : "en")?.text ?? "";

/** Its name in the language of a letter. */
export const nameOf = ({ name }: Identity, language: string): string =>
  inLanguageOf(name, language) || campaignOrganisation;
