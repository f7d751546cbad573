import { clearErased } from "@/lib/outbox/clear-erased";
import type { AnyEffect } from "@/lib/outbox/effect";

/** Everything that may follow from an act once it is committed. */
export const effects: readonly AnyEffect[] = [clearErased];
