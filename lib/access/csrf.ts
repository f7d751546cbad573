import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { sessionSecret, settings } from "@/lib/settings/settings";

/** The cookie by which next-auth knows that a form of ours was sent. */
export const csrfCookie = (): string =>
  `${settings().appUrl.startsWith("https:") ? "__Host-" : ""}next-auth.csrf-token`;

/** A value for {@link csrfCookie}, as next-auth makes it, so that a sign-in form works before any script has run. */
export function newCsrfValue(): string {
  const token = randomBytes(32).toString("hex");
  return `${token}|${createHash("sha256").update(`${token}${sessionSecret()}`).digest("hex")}`;
}

/** The part of the cookie that the form sends along. */
export const csrfTokenOf = (value: string | undefined): string => value?.split("|")[0] ?? "";
