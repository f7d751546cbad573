import { z } from "zod";

/** The code of a country as an address asks for it: people type it small. */
export const countryAsked = z
  .string()
  .regex(/^[A-Za-z]{2}$/, "must be the two letters of a country, such as PL")
  .transform((code) => code.toUpperCase());
