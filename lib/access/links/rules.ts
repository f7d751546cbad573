import { createHash, randomBytes } from "node:crypto";
import { linkHours } from "../link-hours";

const hour = 60 * 60_000;

/** When a link that still holds ends: one that ends later than any made today comes from a clock that was ahead. */
export const linksAlive = (now: Date): { gt: Date; lte: Date } => ({
  gt: now,
  lte: new Date(now.getTime() + 2 * linkHours * hour),
});

/** When a link that is made now ends. */
export const linkEnds = (now: Date): Date => new Date(now.getTime() + linkHours * hour);

export const newLinkToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token: whoever reads the database cannot open the link by it. */
export const linkTokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");
