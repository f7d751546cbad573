import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import { closeDatabase, type Database } from "@/lib/db/client";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { logEntry } from "@/lib/log/acts";
import { deskRecord, deskStandings, publicRecord, publicStandings } from "@/lib/log/queries";
import { progressFigures } from "@/lib/reports/figures";
import { fingerprint } from "@/lib/reports/fingerprint";
import { usualPatience } from "@/lib/standing/patience";
import { versionsOf } from "@/lib/subject/versions";
import { freshDatabase } from "@/lib/testing/database";
import { groundLines, groundwork, letter } from "@/lib/testing/records";
import { setPatience } from "./acts";
import { patienceInForce } from "./queries";
import { SetPatience } from "./schema";

const set = (late: unknown, veryLate: unknown, dormant: unknown, version = 0, dialogue: unknown = 24) => ({
  version,
  patience: { late, veryLate, dormant, dialogue },
});

describe("what can be set", () => {
  const wrong = (input: unknown) =>
    SetPatience.safeParse(input).error?.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);

  it.each<[string, unknown, string[] | undefined]>([
    ["the usual numbers", set(60, 120, 365), undefined],
    ["numbers as a form sends them", set(" 30 ", "90", "200"), undefined],
    ["the shortest and the longest time", set(1, 2, 3650), undefined],
    ["no day", set(0, 120, 365), ["patience.late days"]],
    ["less than no day", set(-1, 120, 365), ["patience.late days"]],
    ["half a day", set("60.5", 120, 365), ["patience.late days"]],
    ["more than ten years", set(60, 120, 3651), ["patience.dormant days"]],
    ["words", set("sixty", 120, 365), ["patience.late days"]],
    ["nothing", set("", 120, 365), ["patience.late required"]],
    [
      "nothing at all",
      { version: 0, patience: {} },
      ["late", "veryLate", "dormant", "dialogue"].map((name) => `patience.${name} required`),
    ],
    ["very late with late", set(60, 60, 365), ["patience.veryLate after-late"]],
    ["dormant before very late", set(60, 120, 100), ["patience.dormant after-very-late"]],
    [
      "the wrong way round",
      set(365, 120, 60),
      ["patience.veryLate after-late", "patience.dormant after-very-late"],
    ],
    ["a dialogue of no month", set(60, 120, 365, 0, 0), ["patience.dialogue months"]],
    ["a dialogue of more than ten years", set(60, 120, 365, 0, 121), ["patience.dialogue months"]],
    ["a version below none", set(60, 120, 365, -1), ["version not-valid"]],
  ])("%s", (_, input, expected) => {
    expect(wrong(input)).toEqual(expected);
  });

  it("is exactly three whole days in their order, within ten years", () => {
    const number = fc.oneof(fc.integer({ min: -5, max: 4000 }), fc.double({ min: 0, max: 400, noNaN: true }));
    fc.assert(
      fc.property(number, number, number, (late, veryLate, dormant) => {
        const fits =
          [late, veryLate, dormant].every((days) => Number.isInteger(days) && days >= 1 && days <= 3650) &&
          late < veryLate &&
          veryLate < dormant;
        expect(SetPatience.safeParse(set(late, veryLate, dormant)).success).toBe(fits);
      }),
    );
  });
});

describe("setting it", () => {
  let db: Database;
  let people: Record<"viewer" | "editor" | "administrator", Exclude<Caller, null>>;
  const day = "2025-05-10";

  beforeEach(async () => {
    db = await freshDatabase();
    people = await groundwork();
  });
  afterAll(closeDatabase);

  it("is the administrator's alone", async () => {
    for (const role of ["viewer", "editor"] as const)
      await expect(perform(people[role], setPatience, set(30, 60, 90))).rejects.toMatchObject({
        key: "not-allowed",
      });
    expect(await patienceInForce()).toEqual({ patience: usualPatience, version: 0 });
  });

  it("moves every standing, public and internal, and what reports call late", async () => {
    // Sent on 26 March: 45 days of silence on the day looked at.
    await perform(people.editor, logEntry, {
      entry: letter({ summary: { en: "The letter" } }),
      publish: true,
    });
    const conversations = async () => [
      (await publicStandings(day)).get("PL")?.conversation.conversation,
      (await deskStandings(day)).get("PL")?.conversation.conversation,
      progressFigures(await publicRecord(), { from: "2025-04-01", to: day }, "public").silences[0]
        ?.conversation,
    ];
    expect(await conversations()).toEqual(["sent", "sent", "sent"]);
    const before = fingerprint(await publicRecord(), { from: "2025-04-01", to: day }, "public");

    await perform(people.administrator, setPatience, set(30, 60, 90));
    expect(await conversations()).toEqual(["late", "late", "late"]);
    expect((await publicRecord()).patience).toEqual({ late: 30, veryLate: 60, dormant: 90, dialogue: 24 });
    expect((await deskRecord()).patience).toEqual((await publicRecord()).patience);
    expect(fingerprint(await publicRecord(), { from: "2025-04-01", to: day }, "public")).not.toBe(before);

    await perform(people.administrator, setPatience, set(20, 40, 90, 1));
    expect(await conversations()).toEqual(["very_late", "very_late", "very_late"]);
    await perform(people.administrator, setPatience, set(20, 40, 45, 2));
    expect(await conversations()).toEqual(["dormant", "dormant", "dormant"]);
  });

  it("keeps every version with who set it, and the chain whole", async () => {
    await perform(people.administrator, setPatience, set("30", "60", "90"));
    await perform(people.administrator, setPatience, set(45, 60, 90, 1));
    expect(await patienceInForce()).toEqual({
      patience: { late: 45, veryLate: 60, dormant: 90, dialogue: 24 },
      version: 2,
    });
    const versions = await versionsOf("setting", "patience");
    expect(versions.map(({ number, actor, act }) => ({ number, actor, act }))).toEqual([
      { number: 2, actor: "administrator", act: "setting:patience" },
      { number: 1, actor: "administrator", act: "setting:patience" },
    ]);
    expect(versions[1]?.snapshot.value).toEqual({ late: 30, veryLate: 60, dormant: 90, dialogue: 24 });
    expect(await verifyLog(db)).toMatchObject({ ok: true, length: groundLines + 2 });
  });

  it("refuses a save based on older numbers, and says which are stored", async () => {
    await perform(people.administrator, setPatience, set(30, 60, 90));
    for (const stale of [set(10, 20, 30, 0), set(10, 20, 30, 2)])
      await expect(perform(people.administrator, setPatience, stale)).rejects.toMatchObject({
        key: "stale-version",
        current: { version: 1, value: { late: 30, veryLate: 60, dormant: 90, dialogue: 24 } },
      });
    expect((await patienceInForce()).version).toBe(1);
  });
});
