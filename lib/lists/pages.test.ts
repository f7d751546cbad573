import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { politely } from "@/lib/base/politely";
import type { Database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { type Locale, locales } from "@/lib/i18n/locales";
import { may, type Right } from "@/lib/ledger/rights";
import { freshDatabase } from "@/lib/testing/database";
import { makeEveryKind } from "@/lib/testing/every-kind/record";
import { cutOff } from "./asked";
import { listCsv } from "./csv";
import { listNamed, lists } from "./find-list";

/**
 * Every page of the desk: the lists that it shows and that go out from it, or why there is none. A new page fails until it
 * says one or the other.
 */
const pages: Readonly<Record<string, readonly string[] | string>> = {
  "/": "the queue is computed for whoever reads; its tasks and entries go out from their own lists",
  account: "one's own account",
  activity: ["activity"],
  audit: ["audit"],
  "bodies/[id]": ["contacts", "log"],
  calendar: ["calendar"],
  contacts: ["addresses"],
  countries: ["bodies", "contacts", "countries"],
  "countries/[iso]": ["contacts"],
  "countries/[iso]/sheet": "a sheet has a file of its own",
  "countries/new": "a form",
  documents: ["documents", "packages"],
  "documents/languages": ["package-languages"],
  "documents/packages/[id]": "one package; where its documents are missing goes out from that list",
  effects: "work that failed, which is gone once it is settled",
  "entries/[id]": "one entry",
  "entries/[id]/edit": "a form",
  "entries/[id]/versions": "one entry",
  "entries/new": "a form",
  "error-reports": ["error-reports"],
  "error-reports/[id]": "one report",
  "files/[id]": "one file",
  "first-weeks": "a guide, whose steps lead to pages with lists of their own",
  "letter-texts": ["letter-texts"],
  "letter-texts/[id]": "a form",
  "letter-texts/new": "a form",
  import: "a form; what an import wrote goes out from its own lists, and the imports from the activity",
  letters: "a form; the letters go out from the log and from their wave",
  log: ["log"],
  partners: ["partners"],
  "partners/[id]": "one organisation; its people never leave the desk",
  people: ["people"],
  "people/[id]": "one account",
  plan: "a form",
  proposals: ["proposals"],
  "proposals/[id]": "one proposal",
  reports: "a report has files of its own",
  search: "what is found is in lists that go out, and the log takes the search over",
  sendings: ["sendings"],
  "sendings/[id]": "its letters go out as a register, in the file of all that goes",
  "sendings/new": "a form",
  settings: "a form",
  shipped: "rows that are decided one by one, each a comparison",
  sources: ["sources"],
  tasks: ["tasks"],
  "tasks/[id]": "one task",
  waves: ["waves"],
  "waves/[id]": ["letters"],
};

const desk = "app/(staff)/desk";
const files = readdirSync(desk, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "page.tsx")
  .map((file) => path.join(desk, file));
const placeOf = (file: string): string => {
  const place = path.dirname(path.relative(desk, file)).replaceAll(path.sep, "/");
  return place === "." ? "/" : place;
};

describe("the pages of the desk", () => {
  it("each have their lists, or say why they have none", () => {
    expect(files.map(placeOf).sort()).toEqual(Object.keys(pages).sort());
  });

  it("offer those lists as files, and no others", () => {
    for (const file of files) {
      const named = pages[placeOf(file)];
      const offered = [...readFileSync(file, "utf8").matchAll(/<ListFiles\s+list="([^"]+)"/g)];
      expect([...new Set(offered.map(([, name]) => name))].sort(), file).toEqual(
        typeof named === "string" ? [] : [...(named ?? [])].sort(),
      );
    }
  });

  it("let nobody take along what they may not open", () => {
    for (const file of files) {
      const right = /requireActor\("([^"]+)"\)/.exec(readFileSync(file, "utf8"))?.[1] as Right;
      const named = pages[placeOf(file)] ?? [];
      if (typeof named === "string") continue;
      for (const name of named)
        for (const role of ["viewer", "editor", "administrator"] as const)
          if (may(role, listNamed(name)?.right as Right))
            expect(may(role, right), `${name}, ${role}`).toBe(true);
    }
  });

  it("have every list that goes out", () => {
    const named = Object.values(pages).flatMap((one) => (typeof one === "string" ? [] : one));
    expect([...new Set(named)].sort()).toEqual(Object.keys(lists).sort());
  });
});

let db: Database;
let idOf: (role: Role) => string;
beforeAll(async () => {
  db = await freshDatabase();
  vi.useFakeTimers({ toFake: ["Date"] });
  const { people } = await makeEveryKind((now) => vi.setSystemTime(now));
  vi.useRealTimers();
  idOf = (role) => {
    const caller = people[role];
    return "userId" in caller ? caller.userId : "";
  };
}, 120_000);

async function find(name: string, role: Role, query: Record<string, string> = {}, locale: Locale = "en") {
  const asking = { userId: idOf(role), today: "2026-12-01" };
  const list = await listNamed(name)?.find({ query, asking, role, locale });
  if (!list) throw new Error(`no list ${name}`);
  return list;
}
const csvOf = async (...asked: Parameters<typeof find>): Promise<string> =>
  (await politely(listCsv(await find(...asked), { by: "Olena", on: "2026-12-01" }))).toString();

describe("what goes out", () => {
  it("has its rows and its words in every language, and each column once", async () => {
    const wave = (await db.wave.findFirstOrThrow()).id;
    for (const name of Object.keys(lists))
      for (const locale of locales) {
        const list = await find(name, "administrator", { wave }, locale);
        expect(list.rows.length, name).toBeGreaterThan(0);
        expect(list.title).not.toBe("");
        const keys = list.columns.map(({ key }) => key);
        expect(new Set(keys).size, name).toBe(keys.length);
        const headers = list.columns.map(({ header }) => header);
        expect(new Set(headers).size, `${name} in ${locale}: ${headers}`).toBe(headers.length);
        for (const { key, value } of list.columns)
          for (const row of list.rows) expect(value(row), `${name} ${key}`).not.toBeUndefined();
      }
  });

  it("of the activity is what whoever asks sees on its page, narrowed as it is there and saying so", async () => {
    const whole = await find("activity", "administrator");
    const seen = await find("activity", "viewer");
    expect(seen.rows.length).toBeLessThan(whole.rows.length);
    const mine = await csvOf("activity", "editor", { person: "me", thing: "entry", deed: "published" });
    expect(mine).toContain("Person: Me; About: Entries; What was done: Published, made internal");
    expect(mine).toContain("Published");
    expect(mine).not.toContain("Task");
    expect(await csvOf("activity", "viewer")).not.toContain("Signed in");
  });

  it("of tasks, months and countries is what the address leaves", async () => {
    const open = await find("tasks", "viewer");
    const done = await csvOf("tasks", "viewer", { state: "done" });
    expect(open.rows).toHaveLength(await db.task.count({ where: { doneAt: null, removedAt: null } }));
    expect(done).toContain("Tasks: Done");
    expect(done).not.toContain("bare task");
    expect(await csvOf("calendar", "viewer", { month: "2026-05" })).toContain("Month: May 2026");
    const recognised = await csvOf("countries", "viewer", { show: "recognised" });
    expect(recognised).toContain("View: Recognised");
    expect((await find("countries", "viewer", { show: "recognised" })).rows.length).toBeLessThan(
      (await find("countries", "viewer")).rows.length,
    );
  });

  it("holds nothing by which one gets in, and no address that a reader left", async () => {
    const emails = (await db.errorReport.findMany({ select: { email: true } })).flatMap(
      ({ email }) => email ?? [],
    );
    expect(emails.length).toBeGreaterThan(0);
    const reports = await csvOf("error-reports", "administrator");
    for (const email of emails) expect(reports).not.toContain(email);
    const people = await csvOf("people", "administrator");
    const users = await db.user.findMany({ select: { passwordHash: true } });
    const sessions = await db.session.findMany({ select: { idHash: true } });
    for (const secret of [...users.map((one) => one.passwordHash), ...sessions.map((one) => one.idHash)])
      expect(people).not.toContain(secret);
  });

  it("says where it was cut, and nothing where it was not", () => {
    expect(cutOff(true, "en")).toEqual([
      { label: "Left out", value: "everything after the first 10,000 rows" },
    ]);
    expect(cutOff(false, "en")).toEqual([]);
  });

  it("keeps what begins like a formula a text", async () => {
    const list = await find("tasks", "viewer");
    const csv = await politely(
      listCsv({ ...list, rows: [{ ...list.rows[0], title: "=1+1" }] }, { by: "Olena", on: "2026-12-01" }),
    );
    expect(csv.toString()).toContain("'=1+1");
  });
});
