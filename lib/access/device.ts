import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { sessionSecret } from "@/lib/settings/settings";

/** Days for which a device stays known after the last sign-in on it. */
export const deviceDays = 180;

const seal = (purpose: string, ...parts: string[]) =>
  createHmac("sha256", sessionSecret())
    .update([purpose, ...parts].join("\0"))
    .digest("base64url");

/** Name of the cookie by which a device is known for one account; several people may share a computer. */
export const deviceCookie = (email: string): string =>
  `known-device-${seal("device-name", email).slice(0, 12)}`;

/** A token that marks a device as one on which the owner of this account has signed in. */
export function newDevice(email: string): string {
  const nonce = randomBytes(16).toString("base64url");
  return `${nonce}.${seal("device", email, nonce)}`;
}

/** With what the keys of all counters of one account begin. */
export const countersOf = (email: string): string => `${seal("counter", email)}:`;

/** The key under which failures are counted: the known device's own, else that of the network it is a stranger in. */
export function counterKey(
  email: string,
  token: string | null | undefined,
  network: string,
): { key: string; known: boolean } {
  const [nonce = "", given = ""] = (token ?? "").slice(0, 200).split(".");
  const expected = seal("device", email, nonce);
  const known =
    nonce !== "" &&
    given.length === expected.length &&
    timingSafeEqual(Buffer.from(given), Buffer.from(expected));
  return {
    known,
    key: `${countersOf(email)}${known ? seal("device-counter", nonce) : seal("network-counter", network)}`,
  };
}
