import "server-only";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import type { Context } from "@/lib/ledger/act";
import type { Snapshot } from "@/lib/subject/rows";
import { contactSubject } from "./subjects";

/** A contact that is still there; one that was erased cannot be brought back. */
export async function requireContact(see: Context["see"], id: string, version: number): Promise<Snapshot> {
  const current = await see(contactSubject, id);
  if (!current || current.erasedAt) throw new Refusal("contact-unknown");
  if (current.version !== version) throw new StaleVersion("contact", id, version, current);
  return current;
}
