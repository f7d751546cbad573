import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar/edtf";
import * as enums from "@/lib/db/generated/enums";
import { EntryInput, LogEntry } from "@/lib/log/schema";
import { drawing } from "./draw";
import { EntriesInOrder } from "./entries";
import type { Ground } from "./ground";

const ground: Ground = {
  countries: ["CZ", "EE", "LV", "PL"].map((code) => ({
    code,
    bodyId: `${code}-parliament`,
    contacts: [`${code}-office`],
    committees: [`${code}-committee`],
  })),
  waves: [
    { id: "wave-1", startedOn: "2024-10-01" },
    { id: "wave-2", startedOn: "2025-06-01" },
  ],
  packages: ["package-1", "package-2"],
  files: ["file-1"],
  sources: ["source-1", "source-2", "source-3", "source-4"],
};
const from = "2024-10-01";
const until = addDays(from, 400);

function entriesOf(seed: number, count: number) {
  const inOrder = new EntriesInOrder(drawing(seed), ground, until);
  return Array.from({ length: count }, (_, index) =>
    inOrder.next(index, addDays(from, Math.floor((index * 400) / count))),
  );
}

describe("drawn entries", () => {
  it("are the same for the same number, and others for another", () => {
    expect(entriesOf(1, 200)).toEqual(entriesOf(1, 200));
    expect(entriesOf(1, 200)).not.toEqual(entriesOf(2, 200));
  });

  it("are as a form may send them", () => {
    for (const entry of entriesOf(1, 2000)) expect(() => LogEntry.parse(entry)).not.toThrow();
  });

  it("fill every field of every kind, and leave open what may be open", () => {
    const entries = entriesOf(1, 2000).map(({ entry }) => EntryInput.parse(entry) as Record<string, unknown>);
    const isOpen = (value: unknown) =>
      value === null || value === undefined || (typeof value === "object" && Object.keys(value).length === 0);
    const missing: string[] = [];
    for (const kind of Object.values(enums.EntryKind)) {
      const ofKind = entries.filter((entry) => entry.kind === kind);
      for (const field of Object.keys(ofKind[0] ?? {}))
        if (ofKind.every((entry) => isOpen(entry[field]))) missing.push(`${kind}.${field}`);
    }
    // A note names no body, and rests on nothing.
    expect(missing).toEqual(["note.bodyId", "note.sources"]);
    const values: [string, Record<string, string>][] = [
      ["certainty", enums.Certainty],
      ["channel", enums.Channel],
      ["rung", enums.Rung],
      ["nature", enums.Nature],
      ["engagementForm", enums.EngagementForm],
      ["topic", enums.Topic],
      ["stance", enums.Stance],
      ["step", enums.Step],
      ["form", enums.ActForm],
      ["wording", enums.Wording],
      ["voteKind", enums.VoteKind],
    ];
    for (const [field, known] of values)
      expect(new Set(entries.map((entry) => entry[field]).filter(Boolean)), field).toEqual(
        new Set(Object.values(known)),
      );
  });

  it("recognise nothing by themselves: the public count stays that of the shipped campaign", () => {
    const adopted = entriesOf(1, 2000).filter(({ entry }) => entry.step === "adopted");
    expect(adopted.length).toBeGreaterThan(0);
    for (const { entry } of adopted) expect(entry.wording).not.toBe("recognises_genocide");
  });
});
