import { beforeAll, describe, expect, it } from "vitest";
import type { Day } from "@/lib/calendar/edtf";
import type { Database } from "@/lib/db/client";
import { perform } from "@/lib/ledger/perform";
import { publicRecord } from "@/lib/log/queries";
import type { PublicRecord } from "@/lib/log/views";
import { sourceSubject } from "@/lib/sources/subjects";
import type { ListingBasis } from "@/lib/standing/basis";
import { type CountingRule, countRecognitions } from "@/lib/standing/counting";
import { standing, standingOf } from "@/lib/standing/standing";
import { shippedDatabase } from "@/lib/testing/shipped";
import { loadShippedCampaign } from "@/prisma/seed";
import { shippedCampaign } from "@/prisma/seed/campaign";
import { importRecord, tryImport } from "./acts";

const today: Day = "2026-11-23";
let db: Database;
let record: PublicRecord;

beforeAll(async () => {
  db = await shippedDatabase();
  record = await publicRecord();
});

const standings = (asOf: Day) => standing(record.entries, asOf, today);
const count = (asOf: Day, scope: CountingRule["scope"], chambers: CountingRule["chambers"] = "any") =>
  countRecognitions(standings(asOf), record.targets, asOf, { scope, chambers });
const at = (country: string, asOf: Day = today) => standingOf(standings(asOf), country);

describe("the shipped campaign", () => {
  it("holds 41 countries, of which 40 are asked: 1 documented, 8 named and 31 assumed", () => {
    expect(record.countries).toHaveLength(41);
    const listings = record.countries.flatMap(({ listing }) => listing ?? []);
    expect(listings).toHaveLength(40);
    const on = (basis: ListingBasis) => listings.filter((listing) => listing.basis === basis).length;
    expect([on("documented"), on("named"), on("assumed")]).toEqual([1, 8, 31]);
    for (const listing of listings) {
      expect(listing.sources.length > 0).toBe(listing.basis !== "assumed");
      expect(listing.contextSources).toHaveLength(1);
      expect(listing.reasoning.en && listing.reasoning.uk).toBeTruthy();
    }
    expect(record.targets.has("UA")).toBe(false);
  });

  it("holds 8 recognitions, every other step, a letter to Canada and one to all that are asked", () => {
    const proceedings = record.entries.filter((entry) => entry.kind === "proceeding");
    const recognitions = proceedings.filter(
      (entry) => entry.step === "adopted" && entry.wording === "recognises_genocide",
    );
    expect(recognitions.map((entry) => entry.id).sort()).toEqual(
      ["ca-2022", "cz-2024", "ee-2024", "lt-2019", "lv-2019", "nl-2025", "pl-2024", "ua-2015"].sort(),
    );
    expect(proceedings).toHaveLength(26);
    const dispatches = record.entries.filter((entry) => entry.kind === "dispatch");
    expect(dispatches.filter((entry) => entry.wave?.id === "2019").map((entry) => entry.id)).toEqual([
      "d-2019-ca",
    ]);
    const second = dispatches.filter((entry) => entry.wave?.id === "2025");
    expect(second.flatMap((entry) => entry.countries).sort()).toEqual([...record.targets].sort());
    expect(second.map(({ id, certainty }) => [id, certainty])).toEqual([["d-2025", "reported"]]);
    expect(record.waves.map((wave) => wave.id)).toEqual(["2019", "2025"]);
  });

  it("holds every event once: 26 proceedings, 2 refusals, 58 engagements, 2 dispatches", () => {
    const kinds = { proceeding: 0, response: 0, engagement: 0, dispatch: 0, note: 0 };
    for (const entry of record.entries) kinds[entry.kind]++;
    expect(kinds).toEqual({ proceeding: 26, response: 2, engagement: 58, dispatch: 2, note: 0 });
    expect(new Set(record.entries.map((entry) => entry.id)).size).toBe(88);
  });

  it("has a source for every entry, and a summary in English and Ukrainian", async () => {
    for (const entry of record.entries) {
      expect(entry.sources.length, entry.id).toBeGreaterThan(0);
      expect(entry.summary.en && entry.summary.uk, entry.id).toBeTruthy();
    }
    expect(await db.source.count()).toBe(192);
    const urls = (await db.source.findMany({ select: { url: true } })).map((source) => source.url);
    expect(new Set(urls).size).toBe(192);
  });

  it("knows 38 partner organisations, none of them public, and says of which it is not sure", async () => {
    expect(record.partners).toEqual([]);
    const partners = await db.partner.findMany({ include: { sources: true } });
    expect(partners).toHaveLength(38);
    const international = partners.filter(({ countryCode }) => countryCode === null).map(({ id }) => id);
    expect(international.sort()).toEqual(["partner-fuen", "partner-unpo", "partner-uwc", "partner-wcct"]);
    for (const { id, kind, remark, internalNote, sources } of partners) {
      const [, confidence] = /research of November 2026: (high|medium|low)\.$/.exec(internalNote ?? "") ?? [];
      expect(kind, id).not.toBeNull();
      expect(Object.keys(remark as object), id).toEqual(confidence === "low" ? ["en", "uk"] : []);
      if (confidence !== "low") expect(sources.length, id).toBeGreaterThan(0);
    }
    // What stands behind them alone is no source that readers see.
    const behind = partners.flatMap(({ sources }) => sources.map(({ sourceId }) => sourceId));
    const seen = await sourceSubject.seenByPublic(db, behind);
    const told = [
      ...record.entries.flatMap(({ sources }) => sources),
      ...record.documents.flatMap(({ sources }) => sources),
      ...record.countries.flatMap(({ listing: on }) => (on ? [...on.sources, ...on.contextSources] : [])),
    ];
    const ids = new Set(told.map(({ id }) => id));
    expect(seen.filter((id) => !ids.has(id))).toEqual([]);
    expect(seen.length).toBeLessThan(new Set(behind).size);
  });

  it("shows of the packages what is known to have been in them, and nothing later than the sending", () => {
    expect(record.documents).toHaveLength(6);
    const items = (id: string) => record.packages.find((item) => item.id === id)?.documentVersionIds;
    expect(items("package-2025")).toHaveLength(5);
    expect(items("package-2019")).not.toContain("rada-2020-copy-1");
    expect(record.packages.every((item) => item.frozen)).toBe(true);
  });

  it("keeps unknown votes unknown", () => {
    const vote = (id: string) => {
      const entry = record.entry(id);
      return entry?.kind === "proceeding" ? entry.vote : undefined;
    };
    expect(vote("pl-2024")).toMatchObject({ kind: "counted", for: 414, against: 16, abstained: 2 });
    expect(vote("ua-2015")).toMatchObject({ kind: "counted", for: 245, against: null, abstained: null });
    expect(vote("ca-2022")).toMatchObject({ kind: "unanimous_consent", for: null });
    expect(vote("lv-2019")).toMatchObject({ kind: "unknown", for: null });
  });
});

describe("loading again", () => {
  it("does nothing when the campaign is there", async () => {
    const before = await db.auditLine.count();
    expect(await loadShippedCampaign()).toBeNull();
    expect(await db.auditLine.count()).toBe(before);
  });

  it("changes nothing when the same file is imported", async () => {
    const before = await db.auditLine.count();
    const { questions, ...report } = await perform({ system: "import" }, importRecord, {
      file: shippedCampaign,
    });
    expect(questions).toEqual([]);
    for (const [section, tally] of Object.entries(report))
      expect(tally, section).toMatchObject({ added: 0, changed: 0, removed: 0 });
    expect(await db.auditLine.count()).toBe(before);
  });
});

describe("what is asked about a file that follows", () => {
  const machine = { system: "import" } as const;

  it("625 votes in a house of 169 seats", async () => {
    const shipped = shippedCampaign.bodies.find(({ id }) => id === "no-parliament");
    await perform(machine, importRecord, {
      file: { bodies: [{ ...shipped, seats: [{ count: 169, from: "2005" }] }] },
    });
    const entry = {
      kind: "proceeding",
      bodyId: "no-parliament",
      occurredOn: "2023-03-27",
      certainty: "confirmed",
      step: "adopted",
      form: "motion",
      wording: "condemns",
      voteKind: "counted",
      summary: { en: "A test row." },
      countries: ["NO"],
      sources: [{ url: "https://example.org/b14", title: "Source" }],
      votesFor: 100,
      votesAgainst: 20,
      votesAbstained: 5,
      votesNotVoting: 500,
    };
    const file = { entries: [{ id: "b14", publish: true, entry }] };
    const { questions } = await tryImport(machine, { file });
    expect(questions).toMatchObject([
      {
        path: ["entries", 0, "entry", "votesFor"],
        question: { key: "more-votes", values: { votes: 625, seats: 169 } },
      },
    ]);
  });

  it("a new name for a body that has entries, unless the old one is kept with its last day", async () => {
    const name = { en: "Renamed Assembly of Sweden", uk: "Перейменовані збори", crh: "Renamed" };
    const body = { id: "se-parliament", kind: "parliament", chamberRole: "only", countryCode: "SE", name };
    const asked = async (also: object) =>
      (await tryImport(machine, { file: { bodies: [{ ...body, ...also }] } })).questions.map(
        ({ question }) => question.key,
      );
    expect(await asked({})).toEqual(["body-renamed"]);
    const before = shippedCampaign.bodies.find(({ id }) => id === "se-parliament");
    const { name: old, nameNative } = before as { name: object; nameNative: string };
    expect(await asked({ formerNames: [{ name: old, nameNative, until: "2026-01-31" }] })).toEqual([]);
  });
});

describe("the counts of the shipped campaign", () => {
  it.each([
    ["2015-11-11", 0, 0, 0],
    ["2015-11-12", 1, 0, 0],
    ["2019-05-09", 2, 1, 1],
    ["2019-06-06", 3, 2, 2],
    ["2022-05-18", 4, 3, 3],
    ["2025-03-26", 7, 6, 6],
    ["2025-06-19", 8, 7, 7],
  ])("as of %s: world %i, outside Ukraine %i, of those asked %i", (asOf, world, outside, targets) => {
    expect([
      count(asOf, "world").count,
      count(asOf, "outside-ukraine").count,
      count(asOf, "targets").count,
    ]).toEqual([world, outside, targets]);
  });

  it("names its members", () => {
    const codes = (asOf: Day, chambers: "any" | "all") =>
      count(asOf, "world", chambers)
        .members.map((member) => member.country)
        .sort();
    expect(codes("2025-03-26", "any")).toEqual(["CA", "CZ", "EE", "LT", "LV", "PL", "UA"]);
    expect(codes("2025-06-19", "any")).toEqual(["CA", "CZ", "EE", "LT", "LV", "NL", "PL", "UA"]);
    expect(codes("2024-10-15", "all")).toEqual(["LT", "LV", "UA"]);
    expect(codes("2024-10-16", "all")).toEqual(["EE", "LT", "LV", "UA"]);
    expect(codes(today, "all")).toEqual(["EE", "LT", "LV", "UA"]);
  });
});

describe("where countries stand by the shipped campaign", () => {
  it("gives Luxembourg a related resolution from the end of the month, and never counts it", () => {
    expect(at("LU", "2025-01-20").position.position).toBe("none_known");
    expect(at("LU", "2025-01-31").position.position).toBe("related_resolution");
    expect(at("LU")).toMatchObject({ class: "related_act", classBecause: at("LU").position.because });
  });

  it("closes Canada's exchange of 2019 by the vote of 2022, and leaves that of 2025 open", () => {
    const waves = Object.fromEntries(at("CA").waves.map((wave) => [wave.waveId, wave.conversation]));
    expect(waves["2019"]).toBe("closed");
    expect(waves["2025"]).not.toBe("closed");
    expect(at("CA").oneChamber).toBe(true);
  });

  it("takes the Czech vote as the end of a committee step of which only the year is known", () => {
    expect(at("CZ").stage).toMatchObject({ stage: "voted", because: ["cz-2024"] });
    expect(at("CZ", "2024-12-18").stage.stage).toBe("voted");
  });

  it("does not take a committee's report to the House as a step back", () => {
    expect(at("CA", "2019-06-18").stage.stage).toBe("committee_adopted");
    expect(at("CA", "2019-06-19").stage).toMatchObject({
      stage: "committee_adopted",
      because: ["r-ca-faae-report"],
    });
  });

  it("takes neither hosting a summit nor a commemoration nor a hearing before the campaign for dialogue", () => {
    for (const code of ["HR", "SE", "TR", "IT"]) expect(at(code).class, code).toBe("asked_assumed");
    // The talks of February 2020 were on recognition; they count for 24 months.
    expect(at("IE", "2022-02-03")).toMatchObject({ class: "in_dialogue", classBecause: ["e-ie-2020"] });
    expect(at("IE", "2022-02-04").class).not.toBe("in_dialogue");
  });

  it("shows what is alive, what was refused and what was only said", () => {
    expect(at("DE")).toMatchObject({ stage: { stage: "tabled" }, class: "under_way" });
    expect(at("GB")).toMatchObject({ stage: { stage: "none" }, class: "asked_assumed" });
    expect(at("RO")).toMatchObject({ position: { position: "none_known" }, class: "asked_assumed" });
    expect(at("PT", "2021-05-19")).toMatchObject({
      class: "declined",
      conversation: { conversation: "not_contacted" },
    });
    // That its ambassador was called in afterwards was no dialogue on recognition.
    expect(at("PT").class).toBe("declined");
    expect(at("AL").class).toBe("asked_assumed");
    expect(at("IE")).toMatchObject({ class: "asked" });
    expect(at("CA", "2016-12-13").position.position).toBe("rejected");
  });
});
