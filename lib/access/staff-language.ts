"use server";

import { cookies, headers } from "next/headers";
import { isLocale } from "@/lib/i18n/locales";
import { deskLanguageCookie } from "@/lib/i18n/request";
import { settings } from "@/lib/settings/settings";
import { requireSameOrigin } from "./origin";

/** Keeps the language that a member of staff reads the desk in. It changes nothing on the record. */
export async function chooseStaffLanguage(form: FormData): Promise<void> {
  requireSameOrigin(await headers());
  const language = form.get("language");
  if (typeof language !== "string" || !isLocale(language)) return;
  (await cookies()).set(deskLanguageCookie, language, {
    path: "/",
    maxAge: 365 * 86_400,
    sameSite: "lax",
    httpOnly: true,
    secure: settings().appUrl.startsWith("https:"),
  });
}
