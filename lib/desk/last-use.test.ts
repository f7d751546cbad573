import { expect, it } from "vitest";
import { lastUse } from "./last-use";

const letter = (recordedAt: string, also: object = {}) => ({
  kind: "dispatch" as const,
  authorId: "me",
  recordedAt,
  removed: null,
  wave: { id: "wave-2025", startedOn: "2025-03-26" },
  packageId: "package-2",
  channel: "post" as const,
  ...also,
});

it("what was logged last counts, whatever its date", () => {
  const entries = [
    letter("2026-05-02T10:00:00Z", { channel: "email", packageId: null }),
    letter("2026-05-01T10:00:00Z"),
  ];
  expect(lastUse(entries, "me")).toEqual({ waveId: "wave-2025", packageId: "", channel: "email" });
});

it("letters of others, removed ones and other entries do not", () => {
  const entries = [
    letter("2026-05-01T10:00:00Z"),
    letter("2026-05-02T10:00:00Z", { authorId: "another" }),
    letter("2026-05-03T10:00:00Z", { removed: { at: "2026-05-04", reason: null } }),
    { kind: "note", authorId: "me", recordedAt: "2026-05-04T10:00:00Z", removed: null },
  ];
  expect(lastUse(entries, "me")).toEqual({ waveId: "wave-2025", packageId: "package-2", channel: "post" });
});

it("whoever has logged none begins with nothing", () => {
  expect(lastUse([letter("2026-05-01T10:00:00Z")], "new")).toBeNull();
});
