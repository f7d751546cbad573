import "server-only";
import { createHash } from "node:crypto";
import { newId } from "@/lib/base/ids";
import { Refusal } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import { act } from "@/lib/ledger/act";
import { sessionSecret } from "@/lib/settings/settings";
import { isCountryCode } from "./about";
import { newReference } from "./reference";
import { type ErrorReportInput, FileErrorReport, SettleErrorReport } from "./schema";
import { countReport } from "./sender";
import { errorReportSubject } from "./subjects";

const hour = 60 * 60_000;

/** How many reports are kept in an hour, from everyone together. */
export const mostAnHour = 60;
/** How many of the last 24 hours may be open; settling makes room. A flood cannot fill the database. */
export const mostOpenADay = 200;

/**
 * Takes a reader's report of an error. The same report while the first is open is one: it gets the same reference.
 * @throws Refusal `too-many-from-here` when its sender has filed too many, with the `milliseconds` until the next
 * @throws Refusal `too-many-reports` when all senders together have
 */
export const fileErrorReport = act("error-report:file", {
  right: "error-report:file",
  input: FileErrorReport,
  inner: true,
  decide: async ({ sender, ...input }, { tx, now }) => {
    // One at a time: neither the limits nor the comparison with what is there may be outrun.
    await tx.$executeRaw`select pg_advisory_xact_lock(7305421)`;
    const wait = sender ? await countReport(tx, sender, now) : 0;
    if (wait > 0) throw new Refusal("too-many-from-here", undefined, { milliseconds: wait });
    await requirePublic(tx, input.about);
    const fingerprint = fingerprintOf(input);
    const known = await tx.errorReport.findFirst({
      where: { fingerprint, settledAt: null, email: input.email },
      select: { reference: true },
    });
    if (known) return { changes: [], value: known };
    const since = (ago: number) => ({ receivedAt: { gt: new Date(now.getTime() - ago) } });
    if (
      (await tx.errorReport.count({ where: since(hour) })) >= mostAnHour ||
      (await tx.errorReport.count({ where: { ...since(24 * hour), settledAt: null } })) >= mostOpenADay
    )
      throw new Refusal("too-many-reports");
    const reference = await freeReference(tx);
    return {
      changes: [
        {
          subject: errorReportSubject,
          id: newId(),
          expect: null,
          data: { ...input, reference, fingerprint, receivedAt: now },
        },
      ],
      value: { reference },
    };
  },
});

/** Settles a report, and erases the reader's address with every version in which it was kept. */
export const settleErrorReport = act("error-report:settle", {
  right: "error-report:settle",
  input: SettleErrorReport,
  decide: async ({ id, version, outcome, remark }, { tx, actor, now }) => {
    const report = await tx.errorReport.findUnique({ where: { id }, select: { settledAt: true } });
    if (!report) throw new Refusal("not-found");
    if (report.settledAt) throw new Refusal("report-settled");
    return {
      changes: [
        {
          subject: errorReportSubject,
          id,
          expect: version,
          data: { outcome, remark, settledAt: now, settledById: actor.id, email: null },
          erase: true,
        },
      ],
      value: { id, version: version + 1 },
    };
  },
});

/** What a report is about must be public, so that asking for it tells nothing of what is not. */
async function requirePublic(tx: Transaction, about: string | null): Promise<void> {
  if (about === null) return;
  const found = isCountryCode(about)
    ? await tx.country.count({ where: { code: about } })
    : await tx.entry.count({ where: { id: about, visibility: "public", removedAt: null } });
  if (found === 0) throw new Refusal("about-unknown");
}

/** The same words about the same thing, however they are spaced and whatever their case. */
function fingerprintOf({ about, wrong, better, sourceUrl }: ErrorReportInput): string {
  const even = (text: string | null) =>
    (text ?? "")
      .replace(/\p{Cf}/gu, "")
      .replace(/\s+/g, " ")
      .trim()
      .toLowerCase();
  return createHash("sha256")
    .update(JSON.stringify([about, even(wrong), even(better), sourceUrl]))
    .digest("hex");
}

async function freeReference(tx: Transaction): Promise<string> {
  for (;;) {
    const reference = newReference(sessionSecret());
    if ((await tx.errorReport.count({ where: { reference } })) === 0) return reference;
  }
}
