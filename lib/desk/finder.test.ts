import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/db/generated/enums";
import type { Locale } from "@/lib/i18n/locales";
import { perform } from "@/lib/ledger/perform";
import { logEntry, removeEntry } from "@/lib/log/acts";
import { deskRecord } from "@/lib/log/queries";
import { addContact } from "@/lib/parliaments/acts";
import { addTask } from "@/lib/tasks/acts";
import { taskHits } from "@/lib/tasks/task-hits";
import { of } from "@/lib/testing/entry-shapes";
import { shippedDatabase } from "@/lib/testing/shipped";
import { findAtDesk } from "./find-at-desk";
import { hitGroups } from "./finder";

const system = { system: "command-line" } as const;

beforeAll(async () => {
  await shippedDatabase();
  const { bodies } = await deskRecord();
  const sejm = [...bodies.values()].find(({ nameNative }) => nameNative?.includes("Sejm"));
  await perform(system, addContact, {
    contact: { bodyId: sejm?.id, name: "Żaneta Wiśniewska", office: "Head of chancery" },
  });
  await perform(system, logEntry, {
    id: "only-here",
    entry: {
      kind: "note",
      ...of("PL", null, "2026-01-05"),
      internalNote: "Ask for the mandragora by post.",
    },
  });
});

const find = async (
  typed: string,
  { role = "editor", locale = "en" }: { role?: Role; locale?: Locale } = {},
) => {
  const groups = await findAtDesk(typed, role, locale, "box", await taskHits(locale));
  return Object.fromEntries(groups.map(({ key, hits }) => [key, hits.map(({ label }) => label)]));
};

describe("a country is found first, in whatever language and script", () => {
  it.each([
    ["Poland", "en", "Poland"],
    ["польща", "en", "Poland"],
    ["Польщі", "uk", "Польща"],
    ["PL", "uk", "Польща"],
    ["Holland", "uk", "Нідерланди"],
    ["Polşa", "en", "Poland"],
    ["Almaniya", "uk", "Німеччина"],
    ["Алмания", "uk", "Німеччина"],
    ["Чехия", "crh", "Çehiya"],
  ] as const)("%s in %s", async (typed, locale, name) => {
    expect((await find(typed, { locale })).countries?.[0]).toBe(name);
  });
});

describe("other things are found by any of their names", () => {
  it("a body, with what it is and where", async () => {
    const groups = await findAtDesk("sejm", "editor", "uk", "box", []);
    const body = groups.find(({ key }) => key === "bodies")?.hits[0];
    expect(body?.label).toMatch(/Сейм/);
    expect(body?.note).toBe("Палата · Польща");
    expect(body?.href).toMatch(/^\/desk\/countries\/PL#body-/);
  });
  it("an entry by an internal word, which leads to it", async () => {
    const groups = await findAtDesk("mandragora", "editor", "en", "box", []);
    expect(groups).toEqual([
      {
        key: "entries",
        count: 1,
        hits: [
          {
            id: "only-here",
            href: "/desk/entries/only-here",
            label: "Note",
            note: "Poland · 5 January 2026 · internal",
          },
        ],
      },
    ]);
  });
  it("Sürgünlik in either script", async () => {
    const [latin, cyrillic] = [
      await findAtDesk("Sürgünlik", "editor", "en", "page", []),
      await findAtDesk("Сюргюнлик", "editor", "en", "page", []),
    ];
    const entries = (groups: typeof latin) => groups.find(({ key }) => key === "entries");
    expect(entries(latin)?.count).toBeGreaterThan(0);
    expect(entries(cyrillic)?.hits).toEqual(entries(latin)?.hits);
  });
  it("a contact, by whoever may write to one", async () => {
    expect((await find("zaneta")).contacts).toEqual(["Żaneta Wiśniewska"]);
    expect((await find("wisniewska", { role: "viewer" })).contacts).toBeUndefined();
  });
});

it("a task is found by its title or its note until it is done", async () => {
  await perform(system, addTask, {
    task: { title: "Translate the cover letter", note: "For the Riigikogu." },
  });
  expect((await find("cover letter translate")).tasks).toEqual(["Translate the cover letter"]);
  expect((await find("riigikogu")).tasks).toEqual(["Translate the cover letter"]);
});

describe("what can be done is found by what one would say", () => {
  it.each([
    ["log an answer from Poland", "en", "Log a response: Poland"],
    ["відповідь від Польщі", "uk", "Записати відповідь: Польща"],
    ["new wave", "en", "Add a wave"],
    ["нова хвиля", "uk", "Додати хвилю"],
    ["зустріч литва", "uk", "Записати подію: Литва"],
    ["waves", "en", "Waves"],
  ] as const)("%s", async (typed, locale, act) => {
    expect((await find(typed, { locale })).acts).toContain(act);
  });
  it("nothing typed offers every act of the role, and nothing else", async () => {
    const offered = await find("");
    expect(Object.keys(offered)).toEqual(["acts"]);
    expect(offered.acts).toContain("Log a response");
    expect(offered.acts).not.toContain("People");
    expect((await find("", { role: "administrator" })).acts).toContain("People");
    expect((await find("", { role: "viewer" })).acts).not.toContain("Log a response");
  });
});

describe("bad input", () => {
  it.each([
    ["a sign of patterns", "%"],
    ["a quote", "'; drop table"],
    ["a nought", "\u0000"],
    ["figures of another script", "٣"],
    ["a picture", "🙂"],
    ["20,000 characters", "a ".repeat(10_000)],
    ["blanks", " \t "],
    ["brackets", "((("],
  ])("%s finds something or nothing, and does not fail", async (_what, typed) => {
    for (const { key, hits } of await findAtDesk(typed, "editor", "uk", "box", [])) {
      expect(hitGroups).toContain(key);
      expect(hits.length).toBeGreaterThan(0);
    }
  });
});

it("what was removed is not found, nor what it was found by", async () => {
  const before = (await deskRecord()).entry("only-here");
  await perform(system, removeEntry, { id: "only-here", version: before?.version, reason: "A test." });
  expect(await find("mandragora")).toEqual({});
});
