import { randomBytes } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** A random id of 16 characters (80 bits): it shows neither order nor number. */
export const newId = (): string => Array.from(randomBytes(16), (byte) => alphabet[byte & 31]).join("");
