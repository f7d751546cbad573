import { z } from "zod";
import { locales } from "@/lib/i18n/locales";

/** What is kept of an address that is made: nothing that opens it. */
export const MakeCalendarAddress = z.strictObject({ language: z.enum(locales, "choose") });
export const RevokeCalendarAddress = z.strictObject({});
