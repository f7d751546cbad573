import { addPerson } from "@/lib/access/acts";
import { addDays, type Day } from "@/lib/calendar/edtf";
import { database } from "@/lib/db/client";
import { DocumentKind, type Role } from "@/lib/db/generated/enums";
import {
  addDocument,
  addDocumentVersion,
  addFile,
  addPackage,
  newPackageVersion,
} from "@/lib/documents/acts";
import { campaignSetting, importRecord } from "@/lib/exchange/acts";
import type { Caller } from "@/lib/ledger/caller";
import { perform, performAll } from "@/lib/ledger/perform";
import { addWave, setPatience } from "@/lib/outreach/acts";
import { addBody, addContact, addPartner } from "@/lib/parliaments/acts";
import { addSource, setCopyPublished } from "@/lib/sources/acts";
import type { Draw } from "./draw";

/** What the entries of a seeded record stand on, beside the shipped campaign: people, sources, files, bodies and so on. */

export type Performer = Exclude<Caller, null>;
const system = { system: "command-line" } as const;

/** The name under which a record remembers that it was made here. */
export const seedCampaign = "made by npm run seed";
export const seedMark = campaignSetting(seedCampaign);

/** A country with the body that speaks for it there, and whom to write to. */
type SeededCountry = { code: string; bodyId: string; contacts: string[]; committees: string[] };
export type Ground = {
  countries: SeededCountry[];
  /** In the order in which they began. */
  waves: { id: string; startedOn: Day }[];
  packages: string[];
  files: string[];
  sources: string[];
};

export const inThree = (en: string, uk: string, crh: string) => ({ en, uk, crh });

/** An account of each role, at addresses of a reserved domain. */
export async function makeStaff(password: string): Promise<Record<Role, Performer>> {
  const account = async (role: Role): Promise<Performer> => {
    const email = `${role}@tracker.test`;
    const { id } = await perform(system, addPerson, { email, name: `The ${role}`, role, password });
    return { userId: id };
  };
  return {
    administrator: await account("administrator"),
    editor: await account("editor"),
    viewer: await account("viewer"),
  };
}

/** @param days how long the record goes back, to `until` */
export async function makeGround(
  draw: Draw,
  { editor, administrator }: Record<Role, Performer>,
  { from, days }: { from: Day; days: number },
): Promise<Ground> {
  const files = await keepFiles(editor);
  const sources = [...(await importSources(draw, from, days)), ...(await keepLetters(editor, files))];
  const packages = await addDocuments(editor, files, sources);
  const waves = [0, 0.4, 0.8].map((share, index) => ({
    id: `seed-wave-${index + 1}`,
    startedOn: addDays(from, Math.floor(days * share)),
  }));
  await performAll(
    editor,
    waves.map(({ id, startedOn }, index) => [
      addWave,
      {
        id,
        wave: {
          name: inThree(`Wave ${index + 1}`, `Хвиля ${index + 1}`, `${index + 1}-nci dalğa`),
          startedOn: index === 0 ? startedOn.slice(0, 7) : startedOn,
        },
      },
    ]),
  );
  const countries = await addBodies(draw, editor, from);
  await performAll(
    editor,
    countries.slice(0, 12).map(({ code }, index) => [
      addPartner,
      {
        id: `seed-partner-${code.toLowerCase()}`,
        publish: index % 2 === 0,
        partner: {
          countryCode: code,
          name: `Test society in ${code}`,
          website: index % 3 === 0 ? null : `https://society-${code.toLowerCase()}.tracker.test/`,
          remark: index % 2 === 0 ? inThree("Helps with meetings.", "Допомагає.", "Yardım ete.") : {},
        },
      },
    ]),
  );
  await perform(administrator, setPatience, {
    version: 0,
    patience: { late: 45, veryLate: 90, dormant: 300, dialogue: 18 },
  });
  return { countries, waves, packages, files, sources };
}

/** Sources of every kind; coming by a file, they leave the mark of who made this record. */
async function importSources(draw: Draw, from: Day, days: number): Promise<string[]> {
  const kinds = ["official", "press", "campaign", "other", undefined] as const;
  const sources = Array.from({ length: 120 }, (_, index) => {
    const kind = kinds[index % kinds.length];
    const published = draw.day(from, days);
    const url = `https://source-${index + 1}.tracker.test/`;
    return {
      id: `seed-source-${index + 1}`,
      url,
      title: `Source ${index + 1} of the seed`,
      ...(kind ? { kind } : {}),
      ...(draw.chance(0.6) ? { publisher: `Publisher ${1 + draw.below(15)} of the seed`, published } : {}),
      ...(draw.chance(0.3) ? { archiveUrl: `https://archive.tracker.test/${index + 1}` } : {}),
    };
  });
  await perform({ system: "import" }, importRecord, { file: { campaign: seedCampaign, sources } });
  return sources.map(({ id }) => id);
}

/** Files that are kept, small and of several sizes. */
async function keepFiles(editor: Performer): Promise<string[]> {
  const files: string[] = [];
  for (let index = 1; index <= 8; index++) {
    const content = `%PDF-1.4\n% seed ${index}\n${"% filling\n".repeat(index * 200)}%%EOF\n`;
    const bytes = new TextEncoder().encode(content);
    files.push((await perform(editor, addFile, { name: `scan ${index}.pdf`, bytes })).id);
  }
  return files;
}

/** Letters that are sources by their kept copies; everyone may read every second copy. */
async function keepLetters(editor: Performer, files: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, fileId] of files.slice(0, 4).entries()) {
    const id = `seed-letter-${index + 1}`;
    const source = { kind: "official", title: `Letter ${index + 1} of the seed`, fileId };
    await perform(editor, addSource, { id, source });
    if (index % 2 === 0) await perform(editor, setCopyPublished, { id, version: 1, published: true });
    ids.push(id);
  }
  return ids;
}

/** A document of each kind with versions in two languages, and packages of which one follows another. */
async function addDocuments(editor: Performer, files: string[], sources: string[]): Promise<string[]> {
  const items: string[] = [];
  for (const [index, kind] of Object.values(DocumentKind).entries()) {
    const id = `seed-document-${kind}`;
    const isFull = index % 2 === 0;
    await perform(editor, addDocument, {
      id,
      publish: isFull,
      document: {
        kind,
        title: inThree(`Document: ${kind}`, `Документ: ${kind}`, `Vesiqa: ${kind}`),
        titleOriginal: isFull ? `Документ (${kind})` : null,
        issuedBy: isFull ? "A test organisation" : null,
        issuedOn: isFull ? "2025-02" : null,
        description: isFull ? inThree("What it says.", "Про що він.", "Ne ayta.") : {},
        remark: {},
        sources: isFull ? [{ id: sources[index] }] : [],
      },
    });
    for (const language of ["en", "uk"]) {
      const version = `${id}-${language}`;
      await perform(editor, addDocumentVersion, {
        id: version,
        documentId: id,
        documentVersion: {
          language,
          label: language === "en" ? "Second reading" : null,
          datedOn: "2025-02-20",
          url: language === "uk" ? `https://document.tracker.test/${kind}` : null,
          fileId: language === "en" ? files[index % files.length] : null,
        },
      });
      items.push(version);
    }
  }
  const first = { label: "Appeal of the seed", items: items.slice(0, 4), remark: {} };
  await perform(editor, addPackage, { id: "seed-package-1", publish: true, package: first });
  await perform(editor, newPackageVersion, {
    id: "seed-package-2",
    previousId: "seed-package-1",
    package: { ...first, items: items.slice(2, 8), remark: inThree("As sent now.", "Як тепер.", "Şimdi.") },
  });
  return ["seed-package-1", "seed-package-2"];
}

/** Of each country with a parliament: a committee that had another name, an embassy, and offices to write to. */
async function addBodies(draw: Draw, editor: Performer, from: Day): Promise<SeededCountry[]> {
  const db = await database();
  const known = await db.body.findMany({
    where: { kind: { in: ["parliament", "chamber"] }, countryCode: { not: null }, endedOn: null },
    orderBy: { id: "asc" },
    select: { id: true, countryCode: true },
  });
  const byCountry = new Map<string, string>();
  for (const { id, countryCode } of known)
    if (countryCode && !byCountry.has(countryCode)) byCountry.set(countryCode, id);
  const countries: SeededCountry[] = [];
  const steps: [typeof addBody | typeof addContact, object][] = [];
  for (const [code, bodyId] of byCountry) {
    const prefix = `seed-${code.toLowerCase()}`;
    const committee = `${prefix}-committee`;
    const renamed = draw.chance(0.4);
    steps.push([
      addBody,
      {
        id: committee,
        body: {
          kind: "committee",
          countryCode: code,
          parentId: bodyId,
          name: inThree("Committee on Human Rights", "Комітет з прав людини", "İnsan aqları komiteti"),
          formerNames: renamed
            ? [
                {
                  name: inThree("Committee on Petitions", "Комітет звернень", "Muracaatlar komiteti"),
                  until: "2019-06",
                },
              ]
            : null,
          foundedOn: renamed ? "1992" : null,
          seats: renamed
            ? [
                { count: 15, until: "2019" },
                { count: 11 + draw.below(12), from: "2020" },
              ]
            : null,
          website: draw.chance(0.5) ? `https://committee-${code.toLowerCase()}.tracker.test/` : null,
          remark: {},
        },
      },
    ]);
    steps.push([
      addBody,
      {
        id: `${prefix}-embassy`,
        body: { kind: "embassy", countryCode: code, name: { en: `Embassy of ${code}` }, remark: {} },
      },
    ]);
    const offices = ["Speaker's office", "Secretariat", "Committee clerk"].slice(0, 1 + draw.below(3));
    const contacts = offices.map((office, index) => {
      const id = `${prefix}-contact-${index + 1}`;
      const role = office.toLowerCase().replace(/[^a-z]+/g, "-");
      const contact = {
        bodyId: office === "Committee clerk" ? committee : bodyId,
        office,
        address: `${role}@${code.toLowerCase()}.tracker.test`,
        language: draw.pick(["en", "uk", null]),
        since: draw.chance(0.5) ? "2024" : null,
        until: draw.chance(0.2) ? "2028-06" : null,
        verifiedOn: draw.chance(0.6) ? from : null,
        verifiedFrom: `https://${code.toLowerCase()}.tracker.test/offices`,
        remark: draw.chance(0.2) ? "Answers the telephone in the mornings." : null,
      };
      steps.push([addContact, { id, contact }]);
      return id;
    });
    countries.push({ code, bodyId, contacts, committees: [committee] });
  }
  await performAll(editor, steps);
  return countries;
}
