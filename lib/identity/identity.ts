import { type Fields, kept, type OwnOf, told } from "@/lib/fields/field";
import { localText, optionalId, optionalLine, optionalUrl } from "@/lib/fields/fields";
import { type LocalText, pickText } from "@/lib/i18n/locales";
import { campaignOrganisation } from "@/lib/wording/campaign";

/** The key under which it is kept among the settings. */
export const identityKey = "identity";

/** Who runs the campaign: what stands at the head and at the end of its letters, and for whom the press asks. */
export const identity = {
  name: told(localText(200), "Its name."),
  /** Street, town, country, as on an envelope. */
  address: kept(localText(400)),
  place: kept(localText(100)),
  email: told(optionalLine(254), "Where it is written to."),
  phone: told(optionalLine(40), "Where it is called."),
  website: told(optionalUrl, "Its website."),
  logoFileId: kept(optionalId),
  /** Who signs its letters. Letters leave the house, this setting does not. */
  signatory: kept(localText(200)),
  signatoryOffice: kept(localText(200)),
  pressContact: told(localText(400), "Whom journalists may ask."),
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
  signatory: {},
  signatoryOffice: {},
  pressContact: {},
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
