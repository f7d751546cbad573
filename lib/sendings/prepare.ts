import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { type Day, lastDay } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { pageAddress } from "@/lib/i18n/public-address";
import type { Values } from "@/lib/letter-texts/body";
import type { LetterContent } from "@/lib/letter-texts/letter-content";
import type { MergeField } from "@/lib/letter-texts/merge-fields";
import { findLetterText, type LetterTextView } from "@/lib/letter-texts/queries";
import { deskRecord, deskStandings, publicRecord, publicStandings } from "@/lib/log/queries";
import { campaignIdentity } from "@/lib/outreach/queries";
import { correspondenceOf, listContacts } from "@/lib/parliaments/queries";
import type { CountryCode } from "@/lib/standing/entry";
import { asksOf } from "@/lib/tasks/queries";
import { composed, references, textFor } from "./compose";
import { type EnclosablePlace, enclosable, enclosedFor, placesToChoose } from "./enclosures";
import { type GroundOf, groundsFor } from "./grounds";
import { leftOutBecause, notToBePutIn, type ReasonToLeaveOut } from "./left-out";
import { countryValues, recordValues } from "./recorded";
import type { PrepareSending } from "./schema";

/** A letter to one addressee, before it goes. */
export type PreparedLetter = {
  country: CountryCode;
  bodyId: string | null;
  contactId: string | null;
  /** In which language they are written to, where that is known. */
  wanted: string | null;
  reasons: ReasonToLeaveOut[];
  /** Fields without a value: a letter with a hole does not go. */
  missing: MergeField[];
  /** Null where there is nobody to write to. */
  content: LetterContent | null;
  /** Versions that go with it, and that would by rule; lost is a chosen one that the package does not have. */
  enclosed: { going: string[]; ruled: string[]; isLost: boolean };
};
export type PreparedSending = {
  letter: LetterTextView;
  letters: PreparedLetter[];
  /** The documents of its package, each with the versions among which one can choose. */
  places: EnclosablePlace[];
};

/**
 * Letters to these countries as they would go, each with what speaks against it.
 * @throws Refusal when the letter is not there any more, or has no text
 */
export async function prepared(input: PrepareSending): Promise<PreparedSending> {
  const letter = await findLetterText(input.letterTextId);
  if (!letter) throw new Refusal("letter-unknown", "letterTextId");
  const on = input.sentOn as Day;
  const record = await deskRecord();
  const { identity } = await campaignIdentity();
  const planned = { letterKind: letter.letterKind, ...input, sentOn: on };
  const countries = [...new Set(input.countries)];
  const grounds = groundsFor(record, await deskStandings(), countries, input.waveId, on);
  const contacts = new Map((await listContacts(countries)).map((contact) => [contact.id, contact]));
  const handling = await correspondenceOf(grounds.flatMap(({ bodyId }) => bodyId ?? []));
  const items = enclosable(record, input.packageId);
  const asks = await asksOf(countries);
  const open = await publicRecord();
  const standings = await publicStandings(on);
  const inLanguage = new Map<string, Values>();
  const recorded = (language: string, country: CountryCode): Values => {
    const known =
      inLanguage.get(language) ?? recordValues(open, standings, on, today(), language, pageAddress);
    inLanguage.set(language, known);
    return { ...known, ...countryValues(open, standings, country, on, language, pageAddress) };
  };
  const read = grounds.map((ground) => ({ ground, reasons: leftOutBecause(ground, planned) }));
  const going = read.flatMap(({ ground, reasons }) =>
    reasons.some((reason) => notToBePutIn.includes(reason)) ? [] : ground.country,
  );
  const toNumber = input.numbered ?? going;
  const numbers = references(input.firstReference, toNumber.length);
  const numbered = new Map(toNumber.map((country, index) => [country, numbers[index] ?? null]));
  const letters = read.map(({ ground, reasons }): PreparedLetter => {
    const body = ground.bodyId ? record.bodies.get(ground.bodyId) : undefined;
    const own = ground.bodyId ? handling.get(ground.bodyId) : undefined;
    const contact = inOffice(contacts.get(ground.contactId ?? ""), ground, on);
    const wanted = contact?.language ?? own?.language ?? null;
    const text = textFor(letter.texts, wanted);
    const none = {
      ...{ country: ground.country, bodyId: ground.bodyId, contactId: null, wanted, reasons },
      enclosed: { going: [], ruled: [], isLost: false },
    };
    if (!body || !text) return { ...none, missing: [], content: null };
    const to = {
      country: ground.country,
      body,
      presidingOfficer: own?.presidingOfficer ?? null,
      contact: contact ?? null,
      salutations: [...(contact?.salutations ?? []), ...(own?.salutations ?? [])],
      asks: asks.get(ground.country) ?? [],
      addresses: [...(contact?.addresses ?? []), ...(own?.addresses ?? [])],
    };
    const enclosed = enclosedFor(items, text.language, input.versions?.[ground.country]);
    const { content, missing } = composed({
      text,
      to,
      before: { letter: ground.letter, theirReference: ground.letter?.theirReference ?? null },
      recorded: recorded(text.language, ground.country),
      sent: { on, ourReference: numbered.get(ground.country) ?? null },
      identity,
      enclosed: enclosed.going,
    });
    const ids = (list: typeof enclosed.going) => list.map(({ id }) => id);
    return {
      ...none,
      contactId: contact?.id ?? null,
      missing,
      content,
      enclosed: { going: ids(enclosed.going), ruled: ids(enclosed.ruled), isLost: enclosed.lost.length > 0 },
    };
  });
  return { letter, letters, places: placesToChoose(items) };
}

type Contact = Awaited<ReturnType<typeof listContacts>>[number];

/** Whoever read the last letter there, while they are in office on the day. */
function inOffice(contact: Contact | undefined, { bodyId }: GroundOf, on: Day): Contact | undefined {
  if (!contact || contact.bodyId !== bodyId) return undefined;
  return contact.until && lastDay(contact.until) < on ? undefined : contact;
}
