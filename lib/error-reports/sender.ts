import { createHmac } from "node:crypto";
import type { Transaction } from "@/lib/db/client";
import { reportAllowance, takeOne } from "./allowance";

const day = 24 * 60 * 60_000;

/**
 * The name under which the database counts what a network sends: another one each day, and only whoever has the secret of
 * the installation can tell which network it may be.
 */
export const senderOf = (network: string, now: Date, secret: string): string =>
  createHmac("sha256", secret)
    .update(["report-sender", Math.floor(now.getTime() / day), network].join("\0"))
    .digest("base64url");

/**
 * Counts a report of a sender, on all instances together. The caller holds the lock of reports. What is counted is kept no
 * longer than it counts: 50 minutes.
 * @returns 0 when it may be filed; else in how many milliseconds the next may
 */
export async function countReport(tx: Transaction, sender: string, now: Date): Promise<number> {
  await tx.reportSender.deleteMany({ where: { wholeAt: { lte: now } } });
  const known = await tx.reportSender.findUnique({ where: { sender }, select: { wholeAt: true } });
  const { wait, wholeAt } = takeOne(reportAllowance, known?.wholeAt.getTime() ?? null, now.getTime());
  if (wait > 0) return wait;
  const data = { wholeAt: new Date(wholeAt) };
  await tx.reportSender.upsert({ where: { sender }, create: { sender, ...data }, update: data });
  return 0;
}
