import PostalMime from "postal-mime";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import { InvalidInput } from "@/lib/base/invalid-input";
import type { Database } from "@/lib/db/client";
import { addDocument, addDocumentVersion, addFile, addPackage } from "@/lib/documents/acts";
import { readKeptFile } from "@/lib/files/store";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { addLetterText, editLetterText } from "@/lib/letter-texts/acts";
import { logEntry } from "@/lib/log/acts";
import { deskRecord } from "@/lib/log/queries";
import { setIdentity } from "@/lib/outreach/acts";
import { addContact } from "@/lib/parliaments/acts";
import { editCorrespondence } from "@/lib/parliaments/correspondence/acts";
import { undoSending } from "@/lib/sendings/acts";
import { prepared } from "@/lib/sendings/prepare";
import { findSending, listSendings } from "@/lib/sendings/queries";
import { PrepareSending } from "@/lib/sendings/schema";
import { savePlan } from "@/lib/tasks/acts";
import { shippedDatabase } from "@/lib/testing/shipped";
import { sendLetters } from "./send-letters";
import { fileOfSending } from "./sending-file";

let db: Database;
const staff = { system: "command-line" } as const satisfies Caller;
const paragraph = (...runs: object[]) => ({ is: "paragraph", runs });
const text = (language: string, ...blocks: object[]) => ({
  language,
  subject: `Reminder (${language})`,
  body: blocks,
});
const letter = (also: object = {}) => ({
  name: "First letter",
  letterKind: "package",
  texts: [
    text("en", paragraph({ text: "To the " }, { field: "body" }, { text: "." })),
    text("de", paragraph({ text: "An: " }, { field: "country" })),
  ],
  ...also,
});
const identity = {
  name: { en: "Crimean Tatar Resource Center" },
  address: { en: "1 Example Street\nKyiv" },
  place: { en: "Kyiv" },
  email: "office@campaign.example",
  phone: "",
  website: "",
  logoFileId: "",
  signatory: { en: "Head of the board" },
  signatoryOffice: {},
};
const asked = (letterTextId: string, countries: string[], also: object = {}) => ({
  letterTextId,
  waveId: "",
  packageId: "",
  channel: "email",
  sentOn: "2026-11-20",
  notWithin: "30",
  firstReference: "01/7",
  countries,
  ...also,
});
const sendable = (letterTextId: string, countries: string[], also: object = {}) => ({
  ...asked(letterTextId, countries),
  letterVersion: 1,
  known: {},
  byHand: {},
  anyway: [],
  ...also,
});
const problems = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof InvalidInput)) return String((error as { key?: string } | null)?.key ?? error);
  return error.issues.map(({ path, key, values }) =>
    `${path}: ${key} ${Object.values(values).join(" ")}`.trim(),
  );
};

beforeAll(async () => {
  db = await shippedDatabase();
  await perform(staff, setIdentity, { version: 0, identity });
});
let first: string;
beforeEach(async () => {
  first = (await perform(staff, addLetterText, { letterText: letter() })).id;
});

describe("a sending", () => {
  it("puts each letter on the log as a dispatch of its own, with exactly what went", async () => {
    const sent = await sendLetters(staff, sendable(first, ["AT", "BE"]));
    const sending = await findSending(sent.id);
    expect(sending?.letters.map(({ content }) => [content.addressee.label, content.ourReference])).toEqual([
      ["AT Austrian Parliament", "01/7"],
      ["BE Federal Parliament of Belgium", "01/8"],
    ]);
    const record = await deskRecord();
    for (const { id, file } of sending?.letters ?? []) {
      const entry = record.entry(id);
      expect(entry).toMatchObject({
        kind: "dispatch",
        occurredOn: "2026-11-20",
        channel: "email",
        rung: "sent",
      });
      expect(entry?.visibility).toBe("internal");
      expect(entry?.attachments.map((attached) => attached.id)).toEqual([file.id]);
      expect((await readKeptFile(file.sha256))?.subarray(0, 5).toString()).toBe("%PDF-");
    }
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  it("is undone as one, for as long as nothing was said of its letters since", async () => {
    const sent = await sendLetters(staff, sendable(first, ["BG", "CY"]));
    const before = (await deskRecord()).entries.filter(({ removed }) => !removed).length;
    await perform(staff, undoSending, { id: sent.id, version: 1 });
    expect((await deskRecord()).entries.filter(({ removed }) => !removed)).toHaveLength(before - 2);
    expect((await listSendings()).find(({ id }) => id === sent.id)?.undoneAt).not.toBeNull();
    expect(await problems(perform(staff, undoSending, { id: sent.id, version: 2 }))).toBe("sending-undone");
    // What was taken back may go once more.
    await sendLetters(staff, sendable(first, ["BG"]));

    const other = await sendLetters(staff, sendable(first, ["HR"]));
    const [one] = (await findSending(other.id))?.letters ?? [];
    const entry = { kind: "response", countries: ["HR"], bodyId: "hr-parliament", occurredOn: "2026-11-24" };
    const rest = { certainty: "confirmed", summary: {}, sources: [], nature: "acknowledged" };
    await perform(staff, logEntry, { entry: { ...entry, ...rest, answersId: one?.id } });
    expect(await problems(perform(staff, undoSending, { id: other.id, version: 1 }))).toBe(
      "letter-changed-since",
    );
  });

  it("writes to each in their language, and to the person who is in office", async () => {
    const version = (await db.body.findUniqueOrThrow({ where: { id: "de-parliament" } })).version;
    const handling = {
      language: "de",
      presidingOfficer: "",
      preferredChannel: "",
      verifiedOn: "",
      verifiedFrom: "",
    };
    await perform(staff, editCorrespondence, {
      id: "de-parliament",
      version,
      correspondence: { ...handling, addresses: [], salutations: [] },
    });
    const { letters } = await prepared(PrepareSending.parse(asked(first, ["DE"])));
    expect(letters[0]?.content?.subject).toBe("Reminder (de)");
    expect(letters[0]?.content?.blocks).toEqual([
      { is: "paragraph", runs: [{ text: "An: " }, { text: "Deutschland" }] },
    ]);
  });
});

describe("what goes with a letter", () => {
  const document = {
    kind: "appeal",
    title: { en: "Appeal" },
    titleOriginal: "",
    issuedBy: "",
    issuedOn: "",
    description: {},
    remark: {},
    sources: [],
  };
  const version = async (documentId: string, language: string) => {
    const bytes = new TextEncoder().encode(`%PDF-1.7 ${language}`);
    const { id: fileId } = await perform(staff, addFile, { name: `appeal-${language}.pdf`, bytes });
    const documentVersion = { language, datedOn: "", label: "", url: "", fileId };
    return (await perform(staff, addDocumentVersion, { documentId, documentVersion })).id;
  };
  const attachedTo = async (sendingId: string, letterId: string) => {
    const asked = { letter: letterId, format: undefined, start: undefined };
    const made = await fileOfSending(sendingId, "eml", asked, "en", { by: "x", on: "2026-11-28" });
    return (await PostalMime.parse(made?.content as Uint8Array)).attachments.map(({ filename }) => filename);
  };

  it("is the version by language, or what was chosen for one addressee, and is kept with the letter", async () => {
    const { id: documentId } = await perform(staff, addDocument, { document });
    const english = await version(documentId, "en");
    const ukrainian = await version(documentId, "uk");
    const { id: packageId } = await perform(staff, addPackage, {
      package: { label: "Spring", items: [english, ukrainian], remark: {} },
    });
    const versions = { LU: { [documentId]: ukrainian } };
    const { letters, places } = await prepared(
      PrepareSending.parse(asked(first, ["LU", "MK"], { packageId, versions })),
    );
    expect(places[0]?.versions.map(({ id }) => id)).toEqual([english, ukrainian]);
    expect(letters.map(({ enclosed }) => enclosed)).toEqual([
      { going: [ukrainian], ruled: [english], isLost: false },
      { going: [english], ruled: [english], isLost: false },
    ]);
    const sent = await sendLetters(staff, sendable(first, ["LU", "MK"], { packageId, versions }));
    const kept = (await findSending(sent.id))?.letters ?? [];
    const [lu, mk] = ["LU", "MK"].map((code) =>
      kept.find(({ content }) => content.addressee.label.startsWith(code)),
    );
    expect(lu?.content).toMatchObject({ versions: [ukrainian], enclosures: ["Appeal (Ukrainian)"] });
    expect(mk?.content).toMatchObject({ versions: [english], enclosures: ["Appeal"] });
    expect((await attachedTo(sent.id, lu?.id ?? "")).at(-1)).toBe("appeal-uk.pdf");
    expect((await attachedTo(sent.id, mk?.id ?? "")).at(-1)).toBe("appeal-en.pdf");
  });

  it("is not sent where the chosen version is no longer in the package", async () => {
    const { id: documentId } = await perform(staff, addDocument, { document });
    const english = await version(documentId, "en");
    const ukrainian = await version(documentId, "uk");
    const { id: packageId } = await perform(staff, addPackage, {
      package: { label: "Autumn", items: [english], remark: {} },
    });
    const versions = { DK: { [documentId]: ukrainian } };
    expect(await problems(sendLetters(staff, sendable(first, ["DK"], { packageId, versions })))).toEqual([
      "letters.DK: version-not-in-package",
    ]);
  });
});

describe("nothing goes, and each letter that is wrong is named", () => {
  it("where nobody has said in its language what is asked for next, and never with our own next step", async () => {
    const { id } = await perform(staff, addLetterText, {
      letterText: letter({ texts: [text("en", paragraph({ text: "We ask you " }, { field: "nextAsk" }))] }),
    });
    const plan = (version: number, ...languages: string[]) =>
      perform(staff, savePlan, {
        id: "IE",
        version,
        plan: {
          ownerId: "",
          nextStep: "Call their office",
          nextStepOn: "2026-12-10",
          ask: languages.map((language) => ({ language, text: `to vote (${language})` })),
        },
      });
    await plan(0, "ga");
    expect(await problems(sendLetters(staff, sendable(id, ["IE"])))).toEqual([
      "letters.IE: letter-has-hole nextAsk",
    ]);
    await plan(1, "ga", "en");
    const { letters } = await prepared(PrepareSending.parse(asked(id, ["IE"])));
    expect(letters[0]).toMatchObject({
      missing: [],
      content: { blocks: [{ is: "paragraph", runs: [{ text: "We ask you " }, { text: "to vote (en)" }] }] },
    });
  });

  it("where a place has nothing to fill in", async () => {
    const { id } = await perform(staff, addLetterText, {
      letterText: letter({ texts: [text("en", paragraph({ field: "salutation" }))] }),
    });
    const count = await db.entry.count();
    expect(await problems(sendLetters(staff, sendable(id, ["FI", "FR"])))).toEqual([
      "letters.FI: letter-has-hole salutation",
      "letters.FR: letter-has-hole salutation",
    ]);
    expect(await db.entry.count()).toBe(count);
    // Written by hand it has no hole.
    const byHand = { FI: { subject: "To you", blocks: [paragraph({ text: "Dear Speaker," })] } };
    const sent = await sendLetters(staff, sendable(id, ["FI"], { byHand }));
    expect((await findSending(sent.id))?.letters[0]?.content).toMatchObject({
      subject: "To you",
      blocks: [{ is: "paragraph", runs: [{ text: "Dear Speaker," }] }],
    });
  });

  it("where something speaks against it that did not when it was looked at", async () => {
    await sendLetters(staff, sendable(first, ["GR"]));
    expect(await problems(sendLetters(staff, sendable(first, ["GR", "HU"])))).toEqual([
      "letters.GR: letter-since-looked written_lately",
    ]);
    const known = { GR: ["written_lately"] };
    expect(await problems(sendLetters(staff, sendable(first, ["GR", "HU"], { known })))).toEqual([
      "letters.GR: letter-asks sameentry",
    ]);
    await sendLetters(staff, sendable(first, ["GR", "HU"], { known, anyway: ["GR"] }));
  });

  it("where two send the same at once", async () => {
    const both = await Promise.allSettled([
      sendLetters(staff, sendable(first, ["IE", "IT"])),
      sendLetters(staff, sendable(first, ["IE", "IT"])),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("where the letter was changed meanwhile, or nobody has said who writes", async () => {
    await perform(staff, editLetterText, { id: first, version: 1, letterText: letter({ name: "Changed" }) });
    expect(await problems(sendLetters(staff, sendable(first, ["IS"])))).toBe("letter-text-changed");
    await perform(staff, setIdentity, { version: 1, identity: { ...identity, signatory: {} } });
    expect(await problems(sendLetters(staff, sendable(first, ["IS"], { letterVersion: 2 })))).toBe(
      "identity-missing",
    );
    await perform(staff, setIdentity, { version: 2, identity });
  });

  it("where it reminds of a letter that nobody knows of", async () => {
    const { id } = await perform(staff, addLetterText, { letterText: letter({ letterKind: "reminder" }) });
    const { letters } = await prepared(PrepareSending.parse(asked(id, ["JP", "KR"])));
    expect(letters.map(({ country, reasons }) => [country, reasons])).toEqual([
      ["JP", ["letter_assumed"]],
      ["KR", ["no_addressee", "no_earlier_letter"]],
    ]);
  });
});

it("a contact who has left office is not written to", async () => {
  const { id: contactId } = await perform(staff, addContact, {
    contact: { bodyId: "mt-parliament", office: "Clerk", until: "2026-11-01" },
  });
  await perform(staff, logEntry, {
    entry: {
      ...{
        kind: "dispatch",
        countries: ["MT"],
        bodyId: "mt-parliament",
        contactId,
        occurredOn: "2026-01-10",
      },
      ...{ certainty: "confirmed", summary: {}, sources: [], rung: "sent", letterKind: "other" },
    },
  });
  const { letters } = await prepared(PrepareSending.parse(asked(first, ["MT"])));
  expect(letters[0]?.contactId).toBeNull();
});
