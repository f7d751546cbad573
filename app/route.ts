import { defaultLocale } from "@/lib/i18n/locales";
import { preferredLocale } from "@/lib/i18n/preferred";

/** Goes to the visitor's language, by what their browser asks for; nothing is kept. */
export function GET(request: Request) {
  const locale = preferredLocale(request.headers.get("accept-language")) ?? defaultLocale;
  return new Response(null, {
    status: 307,
    headers: { Location: `/${locale}`, Vary: "Accept-Language", "Cache-Control": "no-store" },
  });
}
