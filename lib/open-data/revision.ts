import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/base/canonical-json";
import { politely, type Work } from "@/lib/base/politely";
import type { PublicRecord } from "@/lib/log/views";
import { bodiesOf, contentOf } from "./build-content";
import { entryAnswer } from "./build-entry";
import { listingAnswer } from "./build-standing";
import { entriesUntil } from "./until";

const revisions = new WeakMap<PublicRecord, Promise<string>>();

/**
 * A fingerprint of everything public, so that who sees the same one knows that nothing has changed. It is made of the
 * content, not of the log: what happens at the desk alone cannot be read from it. Made once for each state of the record.
 */
export function revisionOf(record: PublicRecord): Promise<string> {
  const revision = revisions.get(record) ?? politely(revisionWork(record));
  revisions.set(record, revision);
  return revision;
}

function* revisionWork(record: PublicRecord): Work<string> {
  const hash = createHash("sha256").update(canonicalJson(contentOf(record)));
  for (const country of record.countries) {
    const { code } = country;
    hash.update(canonicalJson({ code, listing: listingAnswer(country), bodies: bodiesOf(record, code) }));
    yield;
  }
  for (const entry of entriesUntil(record)) {
    // Not told, but standings depend on them.
    const clocks = entry.kind === "dispatch" ? [entry.rungOn, entry.replyExpectedBy] : null;
    hash.update(canonicalJson([entryAnswer(record, entry), clocks]));
    yield;
  }
  return hash.digest("hex").slice(0, 16);
}
