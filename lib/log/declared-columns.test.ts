import { beforeAll, expect, it } from "vitest";
import type { Database } from "@/lib/db/client";
import { document, documentVersion, packageFields } from "@/lib/documents/fields";
import type { Fields } from "@/lib/fields/field";
import { body, contact, correspondence, listing, partner } from "@/lib/parliaments/fields";
import { source } from "@/lib/sources/fields";
import { plan, task } from "@/lib/tasks/fields";
import { freshDatabase } from "@/lib/testing/database";
import { isEntryList } from "./columns";
import { kinds } from "./kinds/all";
import { common } from "./kinds/common";
import { wave } from "./wave";

/** Every column that staff fill is declared, so that none is forgotten in what is read, answered and written. */

let db: Database;
beforeAll(async () => {
  db = await freshDatabase();
});

/** What acts write themselves, beside the id, the version, the visibility and whether it is archived. */
const ofActs: Record<string, string[]> = {
  Entry: [
    "kind",
    "countsFrom",
    "recordedAt",
    "changedAt",
    "publishedAt",
    "correctedOn",
    "correctionReason",
    "removedAt",
    "removalReason",
    "authorId",
  ],
  DocumentVersion: ["documentId"],
  Package: ["frozen"],
  Source: ["copyPublishedAt"],
  Contact: ["erasedAt"],
  TargetListing: ["removedAt", "removalReason"],
  Task: ["addedAt", "doneAt", "doneById", "removedAt"],
  Plan: ["countryCode"],
};
it.each<[string, Fields]>([
  ["Entry", Object.assign({}, common, ...Object.values(kinds))],
  ["Body", { ...body, ...correspondence }],
  ["Contact", contact],
  ["Partner", partner],
  ["TargetListing", listing],
  ["Source", source],
  ["Document", document],
  ["DocumentVersion", documentVersion],
  ["Package", packageFields],
  ["Wave", wave],
  ["Task", task],
  ["Plan", plan],
])("%s: its columns are its fields and what acts write", async (model, fields) => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = ${model}`;
  const columns = rows
    .map(({ name }) => name)
    .filter((name) => !["id", "version", "visibility", "archivedAt"].includes(name));
  const declared = Object.keys(fields).filter((name) => !isEntryList(name));
  expect(columns.sort()).toEqual([...declared, ...(ofActs[model] ?? [])].sort());
});
