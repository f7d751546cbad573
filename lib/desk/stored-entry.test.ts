import { afterAll, beforeEach, expect, test } from "vitest";
import { answerTo } from "@/lib/access/form-action";
import type { StaleVersion } from "@/lib/base/refusal";
import { closeDatabase } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { addFile } from "@/lib/documents/acts";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { editEntry, logEntry } from "@/lib/log/acts";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork, letter, source } from "@/lib/testing/records";
import { storedEntry } from "./stored-entry";

let people: Record<Role, Exclude<Caller, null>>;
beforeEach(async () => {
  await freshDatabase();
  people = await groundwork();
});
afterAll(closeDatabase);

test("a stale save is told who saved, and what everything that they chose is called", async () => {
  const { id } = await perform(people.editor, logEntry, { entry: letter() });
  const file = await perform(people.administrator, addFile, {
    name: "letter.pdf",
    bytes: Buffer.from("%PDF-1.7\n%%EOF\n"),
  });
  await perform(people.administrator, editEntry, {
    id,
    version: 1,
    entry: letter({
      attachments: [file.id],
      sources: [source],
      contactId: "pl-contact",
      waveId: "wave-2025",
    }),
  });
  const stale: StaleVersion = await perform(people.editor, editEntry, {
    id,
    version: 1,
    entry: letter(),
  }).catch((thrown) => thrown);
  const answer = answerTo(stale);
  expect(answer.stale).toMatchObject({ subject: "entry", id, current: { version: 2 } });
  const stored = await storedEntry(answer.stale as never, "en");
  expect(stored.savedBy).toBe("administrator");
  expect(stored.current).toEqual(stale.current);
  const [sourceId = ""] = stale.current.sources as string[];
  expect(stored.names).toMatchObject({
    PL: "Poland",
    [file.id]: "letter.pdf",
    [sourceId]: source.title,
    "pl-contact": "Addressee",
    "wave-2025": "2025",
  });
});
