import { z } from "zod";
import { id } from "@/lib/fields/fields";

/** Names one effect that was given up. */
export const GivenUp = z.strictObject({ id });
