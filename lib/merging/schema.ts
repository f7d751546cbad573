import { z } from "zod";
import { id, version } from "@/lib/fields/fields";

/** Two that are the same: the one of `id`, at this version, becomes one with `into`. */
export const Merge = z.strictObject({ id, version, into: id });
export type Merge = z.infer<typeof Merge>;
