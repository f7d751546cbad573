import { atOnce, type Work } from "@/lib/base/politely";
import type { PublicEntry, PublicRecord } from "./views";

type Entries = readonly PublicEntry[];
type Of = Pick<PublicRecord, "entries">;

const shared = globalThis as { derivedFromRecords?: Map<string, WeakMap<Entries, unknown>> };
// One for the process, though the framework loads this file more than once.
shared.derivedFromRecords ??= new Map();
const memory = shared.derivedFromRecords;

/**
 * What is worked out from a record's entries once and kept with them. The public record is prepared when it is loaded,
 * with pauses, since the drawing of a page cannot pause; of another one it is worked out when it is first asked for.
 * @param name under which it is kept
 */
export function derived<Value>(name: string, workedOut: (entries: Entries) => Work<Value>) {
  const known = (memory.get(name) ?? new WeakMap()) as WeakMap<Entries, { value: Value }>;
  memory.set(name, known);
  function* prepare({ entries }: Of): Work<Value> {
    const value = yield* workedOut(entries);
    known.set(entries, { value });
    return value;
  }
  return {
    prepare,
    of: (record: Of): Value => (known.get(record.entries) ?? { value: atOnce(prepare(record)) }).value,
  };
}
