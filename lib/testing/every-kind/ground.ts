import { docxOf, exifSegment, jpegOf } from "@/lib/testing/files";
import type { Performer } from "./acts";
import { inThree, type Story, secret } from "./story";

/** What the entries stand on: people, countries, sources, bodies, contacts, documents, packages, waves and listings. */

export type People = Record<"administrator" | "editor" | "viewer", Performer>;
const system = { system: "command-line" } as const;
const password = "nine slow lanterns above the harbour";

/** An account of each role; one has no name, and one is shut out in the end. */
export async function makePeople(story: Story): Promise<People> {
  const person = async (role: keyof People, name: string | null): Promise<Performer> => {
    const email = `${secret(`person email ${role}`)}@example.org`;
    const { id } = await story.perform("person:add", system, { email, name, role, password });
    return { userId: story.name(`person-${role}`, id) };
  };
  return {
    administrator: await person("administrator", secret("person name")),
    editor: await person("editor", null),
    viewer: await person("viewer", secret("person name of the viewer")),
  };
}

/** What comes by a file. Entries that come so have no author. */
export async function importGround(story: Story): Promise<void> {
  await story.perform("record:import", { system: "import" }, { file: campaignFile });
  // The same file with one row changed: a version of its own, and nothing else.
  story.day("2026-01-12");
  const [wave] = campaignFile.waves;
  await story.perform(
    "record:import",
    { system: "import" },
    {
      file: {
        ...campaignFile,
        waves: [{ ...wave, name: inThree("First wave", "Перша хвиля", "Birinci dalğa") }],
      },
    },
  );
}

const body = (id: string, kind: string, countryCode: string | null, name: string, also: object = {}) => ({
  id,
  kind,
  countryCode,
  name: { en: name },
  ...also,
});
const within = (parentId: string, chamberRole?: string) => ({
  parentId,
  ...(chamberRole ? { chamberRole } : {}),
});

const campaignFile = {
  campaign: "every-kind",
  countries: ["CZ", "EE", "IS", "LT", "LV", "MT", "PL", "UA"].map((code) => ({ code })),
  sources: [
    {
      id: "s-rada",
      kind: "official",
      url: "https://zakon.example.org/laws/show/792-19",
      title: "Постанова № 792-VIII, «Про визнання геноциду»",
      publisher: "Верховна Рада України",
      published: "2015-11-12",
      accessed: "2025-12-01",
      archiveUrl: "https://archive.example.org/792-19",
    },
    {
      id: "s-seimas",
      kind: "official",
      url: "https://seimas.example.org/act?id=1&lang=lt",
      title: "Rezoliucija",
    },
    {
      id: "s-press",
      kind: "press",
      url: "https://news.example.org/2024/07/12",
      title: "=HYPERLINK as a title",
    },
    {
      id: "s-campaign",
      kind: "campaign",
      url: "https://campaign.example.org/letters",
      title: "What was sent",
      published: "2025-03",
    },
    {
      id: "s-unsaid",
      url: "http://old.example.org/%D0%94?q=a+b#part",
      title: "A source of which nobody has said whose word it is",
    },
  ],
  bodies: [
    body("ua-rada", "parliament", "UA", "Verkhovna Rada", {
      chamberRole: "only",
      nameNative: "Верховна Рада",
    }),
    body("lt-parliament", "parliament", "LT", "Parliament of Lithuania"),
    body("lt-seimas", "chamber", "LT", "Seimas", within("lt-parliament", "only")),
    body("ee-parliament", "parliament", "EE", "Riigikogu", { chamberRole: "only" }),
    body("lv-saeima", "parliament", "LV", "Saeima", { chamberRole: "only" }),
    body("cz-parliament", "parliament", "CZ", "Parliament of the Czech Republic"),
    body("cz-snemovna", "chamber", "CZ", "Chamber of Deputies", within("cz-parliament", "lower")),
    body("cz-senat", "chamber", "CZ", "Senate", within("cz-parliament", "upper")),
    body("pl-parliament", "parliament", "PL", "Parliament of Poland"),
    body("pl-senat", "chamber", "PL", "Senate", within("pl-parliament", "upper")),
    body("mt-parliament", "parliament", "MT", "Parliament of Malta", { chamberRole: "only" }),
  ],
  partners: [{ id: "partner-is", countryCode: "IS", name: "A society in Reykjavík", publish: true }],
  documents: [
    {
      id: "d-imported",
      kind: "copy_of_an_act",
      title: { uk: "Примірник акта" },
      publish: true,
      versions: [{ id: "dv-imported", language: "uk" }],
    },
  ],
  packages: [{ id: "package-imported", label: "Came by a file", items: ["dv-imported"], publish: true }],
  waves: [{ id: "wave-2019", name: { en: "First wave" }, startedOn: "2019" }],
  listings: [
    {
      id: "listing-lt",
      countryCode: "LT",
      basis: "documented",
      since: "2019-02",
      reasoning: inThree("A letter is on record.", "Лист є в архіві.", "Mektüp arhivde bar."),
      sources: [{ id: "s-campaign" }, { id: "s-press" }],
      contextSources: [{ id: "s-unsaid" }],
    },
    { id: "listing-lv", countryCode: "LV", basis: "assumed", reasoning: { en: "Member of the group." } },
  ],
  entries: [
    {
      id: "e-imported-act",
      publish: true,
      entry: {
        kind: "proceeding",
        countries: ["LT"],
        bodyId: "lt-seimas",
        occurredOn: "2019-06-06",
        certainty: "confirmed",
        summary: inThree("Lithuania recognised it.", "Литва визнала.", "Litva tanıdı."),
        sources: [{ id: "s-seimas" }, { id: "s-press" }],
        step: "adopted",
        form: "resolution",
        wording: "recognises_genocide",
        titleOriginal: "Rezoliucija „Dėl Krymo totorių“",
        titleEnglish: "Resolution on the Crimean Tatars",
        voteKind: "counted",
        votesFor: 69,
        votesAgainst: 0,
        votesAbstained: 5,
      },
    },
    {
      id: "e-imported-letter",
      publish: true,
      entry: {
        kind: "dispatch",
        countries: ["LT"],
        bodyId: "lt-seimas",
        occurredOn: "2019-03",
        certainty: "reported",
        summary: {},
        sources: [],
        waveId: "wave-2019",
        packageId: "package-imported",
        rung: "delivered",
      },
    },
    {
      id: "e-imported-note",
      entry: {
        kind: "note",
        countries: ["LV"],
        occurredOn: "2020",
        certainty: "assumed",
        summary: {},
        internalNote: secret("imported note"),
        sources: [],
      },
    },
  ],
};

/** Bodies of every kind, one with everything that can be said of it. */
export async function makeBodies(story: Story, editor: Performer): Promise<void> {
  const add = (id: string, of: object) => story.perform("body:add", editor, { id, body: of });
  const sejm = {
    kind: "chamber",
    chamberRole: "lower",
    countryCode: "PL",
    parentId: "pl-parliament",
    name: inThree("Sejm", "Сейм", "Seym"),
    nameNative: "Sejm Rzeczypospolitej Polskiej",
    formerNames: [
      { name: { en: "Legislative Sejm" }, nameNative: "Sejm Ustawodawczy", until: "1922-11-27" },
      { name: inThree("Sejm of the Republic", "Сейм Республіки", "Cumhuriyet Seymi"), until: "1952-07" },
    ],
    foundedOn: "1919-02-10",
    seats: [
      { count: 444, until: "1935" },
      { count: 460, from: "1960" },
    ],
    website: "https://www.sejm.example.org/",
    remark: inThree("The lower chamber.", "Нижня палата.", "Aşağı oda."),
  };
  await add("pl-sejm", { ...sejm, nameNative: "Sejm" });
  await story.perform("body:edit", editor, {
    id: "pl-sejm",
    version: 1,
    body: sejm,
    confirmed: ["body-renamed"],
  });
  const rest: [string, string, string | null, object][] = [
    ["pl-committee", "committee", "PL", { parentId: "pl-sejm" }],
    ["pl-marshal", "presiding_officer", "PL", { parentId: "pl-sejm" }],
    ["pl-government", "government", "PL", {}],
    ["pl-ministry", "ministry", "PL", { parentId: "pl-government" }],
    ["pl-embassy", "embassy", "PL", {}],
    ["pl-president", "head_of_state", "PL", {}],
    ["pl-region", "regional_parliament", "PL", { nameNative: "Sejmik" }],
    ["lv-council", "regional_parliament", "LV", { foundedOn: "1990-05", endedOn: "1993-07-06" }],
    ["pace", "international_assembly", null, {}],
  ];
  for (const [id, kind, countryCode, also] of rest)
    await add(id, { kind, countryCode, name: { en: `Body ${id}` }, remark: {}, ...also });
  // Nothing public names it.
  await add("mt-embassy", { kind: "embassy", countryCode: "MT", name: { en: secret("body name") } });
}

/** People at bodies: all that can be kept of one, next to nothing of another, and one who was erased. */
export async function makeContacts(story: Story, editor: Performer): Promise<void> {
  const contact = {
    bodyId: "pl-sejm",
    name: secret("contact name"),
    office: secret("contact office"),
    address: `${secret("contact address")}@example.org\n${secret("contact street")} 1`,
    language: "pl",
    since: "2023-11",
    until: "2027-11",
    verifiedOn: "2026-01-05",
    verifiedFrom: `https://example.org/${secret("contact verified from")}`,
    remark: secret("contact remark"),
  };
  await story.perform("contact:add", editor, { id: "contact-full", contact: { ...contact, remark: null } });
  await story.perform("contact:edit", editor, { id: "contact-full", version: 1, contact });
  await story.perform("contact:add", editor, {
    id: "contact-office",
    contact: { bodyId: "mt-parliament", office: secret("contact of an office") },
  });
  await story.perform("contact:add", editor, {
    id: "contact-erased",
    contact: { ...contact, name: secret("contact who was erased") },
  });
  await story.perform("contact:erase", editor, { id: "contact-erased", version: 1 });
}

const bytes = (text: string) => new TextEncoder().encode(text);
export type Files = Record<"letter" | "photo" | "form", string>;

/** Kept files: a plain one, one with a remark, and a picture whose place was taken out. */
export async function makeFiles(story: Story, editor: Performer): Promise<Files> {
  const keep = async (key: keyof Files, name: string, content: Uint8Array) => {
    const { id } = await story.perform("file:add", editor, { name, bytes: content });
    return story.name(`file-${key}`, id);
  };
  return {
    letter: await keep("letter", `${secret("attachment")}.pdf`, bytes("%PDF-1.4\n%%EOF\n")),
    photo: await keep("photo", "a picture.jpg", jpegOf(exifSegment())),
    form: await keep("form", "form.docx", docxOf({ "word/embeddings/oleObject1.bin": "x" })),
  };
}

/** Sources that came by hand: with a kept copy only, and corrected later. */
export async function makeSources(story: Story, editor: Performer, files: Files): Promise<void> {
  await story.perform("source:add", editor, {
    id: "s-copy",
    source: { kind: "other", title: "A kept copy without a link", fileId: files.photo, accessed: "2026-01" },
  });
  await story.perform("source:add", editor, {
    id: "s-letter",
    source: {
      kind: "official",
      title: "Letter of 12 July 2024: Sejm",
      publisher: "Sejm",
      published: "2024-07-12",
      fileId: files.form,
    },
  });
  // The one copy is published, the other is held.
  await story.perform("source:copy", editor, { id: "s-copy", version: 1, published: true });
  const sejm = { kind: "official", url: "https://sejm.example.org/vote/414", title: "Vote 414, “roll call”" };
  await story.perform("source:add", editor, { id: "s-sejm", source: sejm });
  await story.perform("source:edit", editor, {
    id: "s-sejm",
    version: 1,
    source: { ...sejm, publisher: "Sejm", published: "2024-07-12" },
  });
  await story.perform("source:add", editor, {
    id: "s-private",
    source: { title: secret("source title"), url: `https://example.org/${secret("source link")}` },
  });
}

/** Documents of every kind with their versions, and packages of which one follows another. */
export async function makeDocuments(story: Story, editor: Performer, files: Files): Promise<void> {
  const appeal = {
    kind: "appeal",
    title: inThree("Appeal to parliaments", "Звернення до парламентів", "Parlamentlerge muracaat"),
    titleOriginal: "Звернення",
    issuedBy: "Mejlis of the Crimean Tatar people",
    issuedOn: "2025-02-20",
    description: inThree("What is asked.", "Про що йдеться.", "Ne soraladır."),
    remark: inThree("In three languages.", "Трьома мовами.", "Üç tilde."),
    sources: [{ id: "s-campaign" }],
  };
  await story.perform("document:add", editor, { id: "d-appeal", document: { ...appeal, remark: {} } });
  await story.perform("document:edit", editor, { id: "d-appeal", version: 1, document: appeal });
  await story.perform("document:visibility", editor, { id: "d-appeal", version: 2, visibility: "public" });
  const version = (id: string, documentId: string, documentVersion: object) =>
    story.perform("document:add-version", editor, { id, documentId, documentVersion });
  const english = {
    language: "en",
    datedOn: "2025-02-20",
    label: "As sent",
    url: "https://campaign.example.org/a.pdf",
  };
  await version("dv-appeal-en", "d-appeal", english);
  await story.perform("document:edit-version", editor, {
    id: "dv-appeal-en",
    version: 1,
    documentVersion: { ...english, fileId: files.form },
  });
  await version("dv-appeal-none", "d-appeal", {});
  for (const kind of ["cover_letter", "legal_qualification", "brief", "leaflet", "reply", "other"])
    await story.perform("document:add", editor, {
      id: `d-${kind}`,
      publish: true,
      document: { kind, title: { en: `A document: ${kind}` } },
    });
  await version("dv-legal", "d-legal_qualification", { language: "fr", datedOn: "2024" });
  await story.perform("document:add", editor, {
    id: "d-private",
    document: {
      kind: "brief",
      title: { en: secret("document title") },
      description: { en: secret("document text") },
    },
  });
  await version("dv-private", "d-private", { label: secret("document version"), fileId: files.letter });

  const items = ["dv-appeal-en", "dv-legal"];
  const label = "Appeal and opinion";
  await story.perform("package:add", editor, { id: "package-1", publish: true, package: { label, items } });
  await story.perform("package:edit", editor, {
    id: "package-1",
    version: 1,
    package: { label, items, remark: inThree("As sent in 2025.", "Як надіслано 2025 року.", "2025 senesi.") },
  });
  await story.perform("package:add-version", editor, {
    id: "package-2",
    previousId: "package-1",
    package: { label, items: ["dv-appeal-none", ...items] },
  });
  await story.perform("package:visibility", editor, { id: "package-2", version: 1, visibility: "public" });
  await story.perform("package:add", editor, {
    id: "package-private",
    package: {
      label: secret("package label"),
      items: ["dv-private"],
      remark: { en: secret("package remark") },
    },
  });
}

/** What stays at the desk of a partner that is public: its people, what it did and offered, and what it is asked for. */
async function makePartnership(story: Story, editor: Performer): Promise<void> {
  const person = {
    partnerId: "partner-pl",
    name: secret("partner person"),
    role: secret("partner role"),
    email: `${secret("partner email")}@example.org`,
    phone: "+48 22 000 00 00",
    language: "pl",
    remark: secret("partner person remark"),
  };
  const bare = { partnerId: "partner-pl", name: secret("partner person bare") };
  await story.perform("partner-person:add", editor, { id: "partner-person", person: bare });
  await story.perform("partner-person:edit", editor, { id: "partner-person", version: 1, person });
  await story.perform("partner-person:add", editor, {
    id: "partner-person-erased",
    person: { ...person, name: secret("partner person who was erased") },
  });
  await story.perform("partner-person:erase", editor, { id: "partner-person-erased", version: 1 });
  const note = {
    partnerId: "partner-pl",
    kind: "offered",
    happenedOn: "2025-04",
    text: secret("partner note"),
  };
  await story.perform("partner-note:add", editor, { id: "partner-note", note });
  await story.perform("partner-note:edit", editor, {
    id: "partner-note",
    version: 1,
    note: { ...note, kind: "did" },
  });
  await story.perform("partner-note:add", editor, {
    id: "partner-note-removed",
    note: { ...note, text: secret("partner note that was removed") },
  });
  await story.perform("partner-note:remove", editor, { id: "partner-note-removed", version: 1 });
  await story.perform("partner-note:restore", editor, { id: "partner-note-removed", version: 2 });
  await story.perform("partner-note:remove", editor, { id: "partner-note-removed", version: 3 });
  await story.perform("task:add", editor, {
    id: "task-of-partner",
    task: { title: secret("task of a partner"), countryCode: "PL", partnerId: "partner-pl" },
  });
}

/** Waves, partners and listings; what the desk alone knows of is beside what everyone sees. */
export async function makeCampaign(story: Story, editor: Performer): Promise<void> {
  await story.perform("wave:add", editor, {
    id: "wave-2025",
    wave: { name: { en: "2025" }, startedOn: "2025-03" },
  });
  await story.perform("wave:edit", editor, {
    id: "wave-2025",
    version: 1,
    wave: { name: inThree("Second wave", "Друга хвиля", "Ekinci dalğa"), startedOn: "2025-03-01" },
  });
  await story.perform("wave:add", editor, {
    id: "wave-private",
    wave: { name: { en: secret("wave name") }, startedOn: "2027" },
  });
  const partner = {
    countryCode: "PL",
    name: "A society in Warsaw",
    website: "https://society.example.org/",
    remark: inThree("Helps with meetings.", "Допомагає.", "Yardım ete."),
    kind: "diaspora",
    offers: secret("partner offers"),
    internalNote: secret("partner internal note"),
    sources: [
      { title: secret("partner source title"), url: `https://example.org/${secret("partner source")}` },
    ],
  };
  await story.perform("partner:add", editor, { id: "partner-pl", partner: { ...partner, website: null } });
  await story.perform("partner:edit", editor, { id: "partner-pl", version: 1, partner });
  await story.perform("partner:visibility", editor, { id: "partner-pl", version: 2, visibility: "public" });
  await makePartnership(story, editor);
  await story.perform("partner:add", editor, {
    id: "partner-private",
    partner: { countryCode: "MT", name: secret("partner name"), remark: { en: secret("partner remark") } },
  });
  await story.perform("partner:add", editor, {
    id: "partner-world",
    partner: { name: "A world congress", nameNative: "Dünya kongressi", remark: {} },
    publish: true,
  });
  for (const kind of ["civic", "umbrella", "campaign", "state", "media", "academic", "community"])
    await story.perform("partner:add", editor, {
      id: `partner-${kind}`,
      partner: { countryCode: "MT", name: secret(`${kind} partner`), kind },
    });
  const list = (id: string, listing: object) => story.perform("listing:save", editor, { id, listing });
  await list("listing-pl", {
    countryCode: "PL",
    basis: "named",
    since: "2025-03-01",
    reasoning: inThree("Named in the press.", "Названа в пресі.", "Matbuatta añıldı."),
    sources: [{ id: "s-press" }],
    contextSources: [{ id: "s-campaign" }, { id: "s-press" }],
  });
  await list("listing-cz", { countryCode: "CZ", basis: "assumed", reasoning: { uk: "Член групи." } });
  await list("listing-ee", {
    countryCode: "EE",
    basis: "assumed",
    reasoning: { crh: "Gruppanıñ azası." },
    contextSources: [{ id: "s-unsaid" }],
  });
  const { version } = await list("listing-mt", {
    countryCode: "MT",
    basis: "assumed",
    reasoning: { en: "A member." },
  });
  await story.perform("listing:save", editor, {
    id: "listing-mt",
    version,
    listing: {
      countryCode: "MT",
      basis: "documented",
      reasoning: { en: "A member." },
      sources: [{ id: "s-campaign" }],
    },
  });
}

/** What administrators set, and how people come and go. */
export async function makeEvents(story: Story, people: People): Promise<void> {
  const { administrator, editor, viewer } = people;
  const idOf = (person: Performer) => ("userId" in person ? person.userId : "");
  await story.perform("setting:patience", administrator, {
    version: 0,
    patience: { late: 45, veryLate: 90, dormant: 400, dialogue: 24 },
  });
  await story.perform("session:begin", editor, { idHash: "a".repeat(64), label: "Firefox" });
  await story.perform("session:refuse", { system: "sign-in" }, { userId: null });
  await story.perform("desk:export", viewer, {
    act: "report:export",
    id: "2025-01-01/2025-12-31 public en csv",
  });
  await story.perform(
    "person:role",
    { system: "command-line" },
    { id: idOf(viewer), version: 1, role: "viewer" },
  );
  await story.perform("person:disable", { system: "command-line" }, { id: idOf(viewer), version: 2 });
}
