import "server-only";
import { z } from "zod";
import { rewriteTables } from "@/lib/db/rewrite";
import type { Effect } from "./effect";

const Erased = z.strictObject({ models: z.array(z.string()).min(1), at: z.iso.datetime() });

/**
 * After a person's data was erased: the tables that held it are written anew, so that it is gone from the files of the
 * database as well. Twice does no harm.
 */
export const clearErased: Effect<z.infer<typeof Erased>> = {
  name: "erased:clear",
  payload: Erased,
  carryOut: ({ models, at }) => rewriteTables([...models, "Version", "Seal", "FormDraft"], new Date(at)),
};
