import "server-only";
import type { AnyAct } from "@/lib/ledger/act";
import {
  callOffEntry,
  editEntry,
  logEntry,
  publishEntry,
  removeEntry,
  restoreEntry,
  restoreEntryVersion,
  unpublishEntry,
} from "@/lib/log/acts";
import { entrySubject } from "@/lib/log/subjects";
import { archiveBody, editBody, removeListing, restoreListing, saveListing } from "@/lib/parliaments/acts";
import { bodySubject, listingSubject } from "@/lib/parliaments/subjects";
import type { Subject } from "@/lib/subject/subject";

const of = (subject: Subject, acts: readonly AnyAct[]) => acts.map((act) => ({ act, subject }));

/** What can be proposed, each with what it is done to. Whatever else would change the count is refused. */
const proposable: readonly { act: AnyAct; subject: Subject }[] = [
  ...of(entrySubject, [
    logEntry,
    editEntry,
    publishEntry,
    unpublishEntry,
    removeEntry,
    restoreEntry,
    restoreEntryVersion,
    callOffEntry,
  ]),
  ...of(listingSubject, [saveListing, removeListing, restoreListing]),
  ...of(bodySubject, [editBody, archiveBody]),
];

/** The act of that name, if it can be proposed. */
export const proposableAct = (name: string): { act: AnyAct; subject: Subject } | null =>
  proposable.find(({ act }) => act.name === name) ?? null;
