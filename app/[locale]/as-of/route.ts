import type { NextRequest } from "next/server";
import { isLocale } from "@/lib/i18n/locales";

/** Sends the plain date field's answer to the address of that day, which can be cited. */
export async function GET(request: NextRequest, { params }: RouteContext<"/[locale]/as-of">) {
  const { locale } = await params;
  const date = (request.nextUrl.searchParams.get("date") ?? "").trim().slice(0, 20);
  const path = !isLocale(locale) ? "/" : date ? `/${locale}/as-of/${encodeURIComponent(date)}` : `/${locale}`;
  return new Response(null, { status: 303, headers: { Location: path } });
}
