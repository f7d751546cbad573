import {
  addPerson,
  beginSession,
  disablePerson,
  exportSomething,
  refuseSession,
  setRole,
} from "@/lib/access/acts";
import { database } from "@/lib/db/client";
import {
  addDocument,
  addDocumentVersion,
  addFile,
  addPackage,
  editDocument,
  editDocumentVersion,
  editPackage,
  newPackageVersion,
  setDocumentVisibility,
  setPackageVisibility,
} from "@/lib/documents/acts";
import { fileErrorReport, settleErrorReport } from "@/lib/error-reports/acts";
import { importRecord } from "@/lib/exchange/acts";
import type { AnyAct } from "@/lib/ledger/act";
import type { Caller } from "@/lib/ledger/caller";
import { perform as performAct } from "@/lib/ledger/perform";
import { confirmLetters } from "@/lib/letters/acts";
import { editEntry, logEntry, publishEntry, removeEntry, restoreEntry, unpublishEntry } from "@/lib/log/acts";
import { addWave, editWave, setPatience } from "@/lib/outreach/acts";
import {
  addBody,
  addContact,
  addPartner,
  editBody,
  editContact,
  editPartner,
  eraseContact,
  saveListing,
  setPartnerVisibility,
} from "@/lib/parliaments/acts";
import { addSource, editSource } from "@/lib/sources/acts";

/** Everything that is done to make the record with every kind of thing in it. The one place that knows where each is. */
const acts = {
  addBody,
  addContact,
  addDocument,
  addDocumentVersion,
  addFile,
  addPackage,
  addPartner,
  addPerson,
  addSource,
  addWave,
  beginSession,
  confirmLetters,
  disablePerson,
  editBody,
  editContact,
  editDocument,
  editDocumentVersion,
  editEntry,
  editPackage,
  editPartner,
  editSource,
  editWave,
  eraseContact,
  exportSomething,
  fileErrorReport,
  importRecord,
  logEntry,
  newPackageVersion,
  publishEntry,
  refuseSession,
  removeEntry,
  restoreEntry,
  saveListing,
  setDocumentVisibility,
  setPackageVisibility,
  setPartnerVisibility,
  setPatience,
  setRole,
  settleErrorReport,
  unpublishEntry,
};
type Acts = typeof acts;

export type Performer = Exclude<Caller, null>;

type Answer<Name extends keyof Acts> =
  ReturnType<Acts[Name]["decide"]> extends Promise<{ value: infer Value }> ? Promise<Value> : never;

/** Performs one act as the caller; answers what the act answers. */
export const perform = <Name extends keyof Acts>(
  name: Name,
  caller: Performer,
  input: unknown,
): Answer<Name> => performAct(caller, acts[name] as AnyAct, input) as Answer<Name>;

/** The id of a reader's report: its reader is told the reference only. */
export async function idOfErrorReport(reference: string): Promise<string> {
  const db = await database();
  return (await db.errorReport.findUniqueOrThrow({ where: { reference }, select: { id: true } })).id;
}

/** The entries of a body, newest logged last; for those that an act makes without telling their ids. */
export async function entriesOfBody(bodyId: string): Promise<string[]> {
  const db = await database();
  const rows = await db.entry.findMany({
    where: { bodyId },
    select: { id: true },
    orderBy: { recordedAt: "asc" },
  });
  return rows.map(({ id }) => id);
}
