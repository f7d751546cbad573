import { beforeAll, describe, expect, it, vi } from "vitest";
import { acts } from "@/lib/acts/all";
import type { Database } from "@/lib/db/client";
import { locales } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { partsOfAct } from "@/lib/ledger/questions";
import { deskRecord } from "@/lib/log/queries";
import { freshDatabase } from "@/lib/testing/database";
import { makeEveryKind } from "@/lib/testing/every-kind/record";
import { secretMark } from "@/lib/testing/every-kind/story";
import { deeds, verbOf, verbsOf } from "./deeds";
import { type ActivityFilter, things } from "./filter";
import type { Batch } from "./fold";
import { namedThing } from "./named";
import { findNamed, listActivity } from "./queries";

let db: Database;
let people: Awaited<ReturnType<typeof makeEveryKind>>["people"];
beforeAll(async () => {
  db = await freshDatabase();
  vi.useFakeTimers({ toFake: ["Date"] });
  people = (await makeEveryKind((now) => vi.setSystemTime(now))).people;
  vi.useRealTimers();
}, 120_000);

const everything: ActivityFilter = {
  person: null,
  thing: null,
  deed: null,
  country: null,
  from: null,
  to: null,
};
const readerOf = (role: "administrator" | "editor" | "viewer") => {
  const caller = people[role];
  return { id: "userId" in caller ? caller.userId : "", role };
};
/** All that someone sees, page by page. */
async function all(
  filter: Partial<ActivityFilter>,
  role: "administrator" | "editor" | "viewer",
  perPage = 20,
) {
  const batches: Batch[] = [];
  let before: number | null = null;
  do {
    const page = await listActivity({ ...everything, ...filter }, readerOf(role), { before, perPage });
    batches.push(...page.batches);
    before = page.next;
  } while (before !== null);
  return batches;
}
const linesOf = (batches: readonly Batch[]) => batches.reduce((sum, { count }) => sum + count, 0);

describe("its words", () => {
  it("has words in every language for whatever stands on the log, and for every act", async () => {
    const onLog = (await db.auditLine.findMany({ select: { act: true }, distinct: ["act"] })).map(
      ({ act }) => partsOfAct(act).act,
    );
    expect(onLog.length).toBeGreaterThan(40);
    // What an act is called where it stands on the log by other names only: those that it performs, or returns.
    const never = new Set([
      "country:add",
      "desk:export",
      "document:visibility",
      "entry:restore-version",
      "letters:confirm",
      "letters:deny",
      "listing:save",
      "package:visibility",
      "partner:visibility",
      "person:invite",
      "record:import",
      "response:take",
      "setup:claim",
      "shipped:follow",
      "source:copy",
      "task:follow-up",
    ]);
    const names = new Set([...onLog, ...Object.keys(acts).filter((name) => !never.has(name))]);
    for (const locale of locales)
      for (const name of names) {
        const words: Record<string, string> = messages[locale].desk.acts;
        const [subject, verb = ""] = name.split(":");
        expect(words[`${subject}_${verb}`] ?? words[verb], `${name} in ${locale}`).toBeTruthy();
      }
    const verbs = deeds.flatMap((deed) => verbsOf[deed] as readonly string[]);
    expect(new Set(verbs).size).toBe(verbs.length);
    for (const name of names) expect(verbs, name).toContain(verbOf(name));
  });

  it("has a word and a place among the filters for each kind of thing", async () => {
    const types = await db.auditLine.findMany({ select: { subjectType: true }, distinct: ["subjectType"] });
    const inFilters = Object.values(things).flat() as string[];
    for (const { subjectType } of types) {
      for (const locale of locales)
        expect(Object.keys(messages[locale].activity.count), subjectType).toContain(subjectType);
      if (!["view", "report", "list"].includes(subjectType)) expect(inFilters).toContain(subjectType);
    }
  });

  it("names what every line is about, with a way to it", async () => {
    const batches = await all({}, "administrator");
    const found = await findNamed(batches);
    const record = await deskRecord();
    for (const locale of locales)
      for (const { subjectType, subjectIds } of batches)
        for (const id of subjectIds) {
          const thing = namedThing(subjectType, id, { record, found, role: "administrator", locale });
          if (!["setting", "effect"].includes(subjectType))
            expect(thing.text, `${subjectType} ${id}`).not.toBe("");
          if (["entry", "body", "task", "wave", "errorReport"].includes(subjectType))
            expect(thing.href).toMatch(/^\/desk\//);
        }
  });
});

describe("who sees what", () => {
  it("shows administrators every line but others' views", async () => {
    const count = await db.auditLine.count({ where: { subjectType: { not: "view" } } });
    const own = await db.auditLine.count({
      where: { subjectType: "view", actorId: readerOf("administrator").id },
    });
    expect(linesOf(await all({}, "administrator", 7))).toBe(count + own);
  });

  it.each(["editor", "viewer"] as const)(
    "shows an %s the work, and of accounts only their own",
    async (role) => {
      const batches = await all({}, role);
      expect(batches.length).toBeGreaterThan(50);
      const { id } = readerOf(role);
      for (const batch of batches)
        if (["user", "session", "view", "report", "list", "calendar", "effect"].includes(batch.subjectType))
          expect(batch.actorId).toBe(id);
    },
  );

  it("tells readers of the desk no name of a contact, and nobody the name of one who was erased", async () => {
    const batches = await all({ thing: "contact" }, "viewer");
    const found = await findNamed(batches);
    const record = await deskRecord();
    const say = (role: "viewer" | "editor") =>
      batches.flatMap(({ subjectType, subjectIds }) =>
        subjectIds.map((id) => namedThing(subjectType, id, { record, found, role, locale: "en" }).text),
      );
    const names = [...found.contacts.values()].flatMap(({ name }) => name ?? []);
    expect(names.length).toBeGreaterThan(0);
    for (const text of say("viewer")) for (const name of names) expect(text).not.toContain(name);
    expect(say("editor").some((text) => names.some((name) => text.includes(name)))).toBe(true);
    const erased = [...found.contacts.values()].filter(({ erasedAt }) => erasedAt);
    if (erased.length > 0) expect(say("editor").join("\n")).toContain("an erased person");
  });

  it("shows no note, no password and no value of a private field", async () => {
    const batches = await all({}, "editor");
    const found = await findNamed(batches);
    const record = await deskRecord();
    const texts = batches.flatMap(({ subjectType, subjectIds }) =>
      subjectIds.map(
        (id) => namedThing(subjectType, id, { record, found, role: "viewer", locale: "en" }).text,
      ),
    );
    // Names of things are told, and what was written into them is not.
    expect(
      texts.filter((text) => /qanarya\w*(note|reason|address|reference|remark|password)/.test(text)),
    ).toEqual([]);
    expect(secretMark).toBe("qanarya");
  });
});

describe("narrowing", () => {
  it("by person, thing, deed, country and period leaves exactly what fits", async () => {
    const editor = readerOf("editor").id;
    for (const batch of await all({ person: editor, thing: "entry", deed: "published" }, "administrator")) {
      expect(batch).toMatchObject({ actorId: editor, subjectType: "entry" });
      expect(verbsOf.published).toContain(verbOf(batch.act));
    }
    // A view of one's own doings that is shared is of whoever opens it.
    for (const role of ["editor", "administrator"] as const) {
      const own = await all({ person: "me" }, role);
      expect(own.length).toBeGreaterThan(0);
      for (const { actorId } of own) expect(actorId).toBe(readerOf(role).id);
    }
    const inPoland = await all({ country: "PL", thing: "entry" }, "viewer");
    const record = await deskRecord();
    expect(inPoland.length).toBeGreaterThan(0);
    for (const { subjectIds } of inPoland)
      for (const id of subjectIds) expect(record.entry(id)?.countries).toContain("PL");
    const [newest] = await all({}, "administrator");
    const day = newest?.at.toISOString().slice(0, 10) ?? "";
    expect((await all({ from: day }, "administrator")).length).toBeGreaterThan(0);
    expect(await all({ to: "2025" }, "administrator")).toEqual([]);
  });

  it("goes on page by page without losing or doubling a line", async () => {
    const whole = await all({}, "administrator", 500);
    for (const perPage of [1, 3, 50]) {
      const pages = await all({}, "administrator", perPage);
      expect(pages.map(({ seq }) => seq)).toEqual(whole.map(({ seq }) => seq));
      expect(linesOf(pages)).toBe(linesOf(whole));
    }
  });
});
