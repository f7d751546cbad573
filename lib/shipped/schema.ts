import { z } from "zod";
import { id } from "@/lib/fields/fields";

/** Which row, and whether it becomes as it is shipped. */
export const SettleShipped = z.strictObject({
  section: z.string().max(40, "not-valid"),
  id,
  take: z.boolean("choose"),
});
