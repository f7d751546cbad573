import "server-only";
import {
  addPerson,
  beginSession,
  changeOwnPassword,
  claimSetup,
  createFirstAdministrator,
  disablePerson,
  enablePerson,
  endOwnSession,
  exportSomething,
  refuseSession,
  setPassword,
  setRole,
} from "@/lib/access/acts";
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
import { dropEffect, retryEffect } from "@/lib/effects/acts";
import { fileErrorReport, settleErrorReport } from "@/lib/error-reports/acts";
import { importRecord } from "@/lib/exchange/acts";
import type { AnyAct } from "@/lib/ledger/act";
import {
  confirmLetters,
  denyLetters,
  reachDispatch,
  takeBackDispatch,
  takeResponse,
} from "@/lib/letters/acts";
import { editEntry, logEntry, publishEntry, removeEntry, restoreEntry, unpublishEntry } from "@/lib/log/acts";
import { addWave, editWave, setPatience } from "@/lib/outreach/acts";
import {
  addBody,
  addContact,
  addCountry,
  addPartner,
  editBody,
  editContact,
  editPartner,
  eraseContact,
  saveListing,
  setPartnerVisibility,
} from "@/lib/parliaments/acts";
import { followShipped, settleShipped } from "@/lib/shipped/acts";
import { addSource, editSource } from "@/lib/sources/acts";

const byName = {
  "account:password": changeOwnPassword,
  "body:add": addBody,
  "body:edit": editBody,
  "contact:add": addContact,
  "contact:edit": editContact,
  "contact:erase": eraseContact,
  "country:add": addCountry,
  "desk:export": exportSomething,
  "dispatch:reach": reachDispatch,
  "dispatch:take-back": takeBackDispatch,
  "document:add": addDocument,
  "document:add-version": addDocumentVersion,
  "document:edit": editDocument,
  "document:edit-version": editDocumentVersion,
  "document:visibility": setDocumentVisibility,
  "effect:drop": dropEffect,
  "effect:retry": retryEffect,
  "entry:edit": editEntry,
  "entry:log": logEntry,
  "entry:publish": publishEntry,
  "entry:remove": removeEntry,
  "entry:restore": restoreEntry,
  "entry:unpublish": unpublishEntry,
  "error-report:file": fileErrorReport,
  "error-report:settle": settleErrorReport,
  "file:add": addFile,
  "letters:confirm": confirmLetters,
  "letters:deny": denyLetters,
  "listing:save": saveListing,
  "package:add": addPackage,
  "package:add-version": newPackageVersion,
  "package:edit": editPackage,
  "package:visibility": setPackageVisibility,
  "partner:add": addPartner,
  "partner:edit": editPartner,
  "partner:visibility": setPartnerVisibility,
  "person:add": addPerson,
  "person:disable": disablePerson,
  "person:enable": enablePerson,
  "person:first": createFirstAdministrator,
  "person:password": setPassword,
  "person:role": setRole,
  "record:import": importRecord,
  "response:take": takeResponse,
  "session:begin": beginSession,
  "session:end": endOwnSession,
  "session:refuse": refuseSession,
  "setting:patience": setPatience,
  "setup:claim": claimSetup,
  "shipped:follow": followShipped,
  "shipped:settle": settleShipped,
  "source:add": addSource,
  "source:edit": editSource,
  "wave:add": addWave,
  "wave:edit": editWave,
} as const;

export type ActName = keyof typeof byName;
/** What an act answers. */
export type AnswerOf<Name extends ActName> = Awaited<ReturnType<(typeof byName)[Name]["decide"]>>["value"];

/** Everything that can be done to the record, by the name under which it stands on the log. */
export const acts: Readonly<Record<ActName, AnyAct>> = byName;

/** The act that a form or an address may ask for by its name; null where there is none. */
export function openAct(name: string): AnyAct | null {
  const found = Object.hasOwn(acts, name) ? acts[name as ActName] : null;
  return found && !found.inner ? found : null;
}
