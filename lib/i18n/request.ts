import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale, type Locale } from "./locales";
import { messages } from "./messages";
import { preferredLocale } from "./preferred";

/** Name of the cookie in which the desk keeps a member of staff's language. The public face sets none. */
export const deskLanguageCookie = "desk-language";

/** Public pages carry their language in the address; the desk takes the one chosen, else the browser's. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale: Locale = asked && isLocale(asked) ? asked : await staffLocale();
  return { locale, messages: messages[locale], timeZone: "UTC" };
});

async function staffLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(deskLanguageCookie)?.value;
  if (chosen && isLocale(chosen)) return chosen;
  return preferredLocale((await headers()).get("accept-language")) ?? defaultLocale;
}
