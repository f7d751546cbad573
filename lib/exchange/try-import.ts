import "server-only";
import type { Caller } from "@/lib/ledger/caller";
import { tryOut } from "@/lib/ledger/perform";
import { type ImportReport, importRecord } from "./acts";
import { everyQuestion } from "./take-rows";

/**
 * What an import would come to; nothing is written. Questions are listed and need no answer.
 * @throws Refusal as the import would
 */
export async function tryImport(
  caller: Caller,
  input: { file: unknown; confirmAll?: boolean },
): Promise<ImportReport> {
  const [outcome] = await tryOut(caller, [[importRecord, { ...input, confirmed: everyQuestion }]]);
  if (!outcome?.ok) throw outcome?.refusal;
  return outcome.value as ImportReport;
}
