import { defaultLocale } from "@/lib/i18n/locales";
import { preferredLocale } from "@/lib/i18n/preferred";

/** An address of a public page without its language, as people type it, leads to the visitor's: /countries/PL. */
export async function GET(request: Request, { params }: RouteContext<"/to-language/[...path]">) {
  const { path } = await params;
  const locale = preferredLocale(request.headers.get("accept-language")) ?? defaultLocale;
  const { search } = new URL(request.url);
  const address = path.map((part) => encodeURIComponent(part)).join("/");
  return new Response(null, {
    status: 307,
    headers: {
      Location: `/${locale}/${address}${search}`,
      Vary: "Accept-Language",
      "Cache-Control": "no-store",
    },
  });
}
