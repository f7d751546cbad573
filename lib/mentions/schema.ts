import { z } from "zod";
import { id, version } from "@/lib/fields/fields";

/** That one has seen that one is named, or has not after all. */
export const SeeMention = z.strictObject({ id, version, seen: z.boolean("not-valid").default(true) });
