import type { NextRequest } from "next/server";
import { isLocale } from "@/lib/i18n/locales";
import { askedText } from "@/lib/wording/asked-text";

/** Sends the plain date field's answer to the address of that day, which can be cited. */
export async function GET(request: NextRequest, { params }: RouteContext<"/[locale]/as-of">) {
  const { locale } = await params;
  const date = askedText(request.nextUrl.searchParams, "date");
  const path = !isLocale(locale) ? "/" : date ? `/${locale}/as-of/${encodeURIComponent(date)}` : `/${locale}`;
  return new Response(null, { status: 303, headers: { Location: path } });
}
