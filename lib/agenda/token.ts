import { createHash, randomBytes } from "node:crypto";

/** 32 random bytes as they stand in an address. */
const shape = /^[A-Za-z0-9_-]{43}$/;

export const newToken = (): string => randomBytes(32).toString("base64url");
export const isToken = (text: string): boolean => shape.test(text);
/** What is kept of a token; whoever reads the database cannot open the address by it. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");
