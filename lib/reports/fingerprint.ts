import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/base/canonical-json";
import type { DeskRecord, PublicRecord } from "@/lib/log/views";
import type { Period, ReportAudience } from "./period";

/**
 * SHA-256 over everything a report of this period may be made from, so that two reports with the same
 * fingerprint were made from the same data, whenever and in whichever language that was.
 * @returns 64 hexadecimal digits
 */
export function fingerprint(
  record: PublicRecord | DeskRecord,
  period: Period,
  audience: ReportAudience,
): string {
  const hash = createHash("sha256");
  hash.update(canonicalJson({ period, audience, countries: record.countries, waves: record.waves }));
  hash.update(canonicalJson({ patience: record.patience }));
  hash.update(canonicalJson({ packages: record.packages, bodies: [...record.bodies.values()] }));
  for (const entry of record.entries) if (entry.countsFrom <= period.to) hash.update(canonicalJson(entry));
  return hash.digest("hex");
}
