import type { NextRequest } from "next/server";
import { isLocale } from "@/lib/i18n/locales";
import { askedText } from "@/lib/wording/asked-text";

/** Sends the two plain date fields' answer to the address of that period, which can be cited. */
export async function GET(request: NextRequest, { params }: RouteContext<"/[locale]/changes">) {
  const { locale } = await params;
  const asked = (name: string) => encodeURIComponent(askedText(request.nextUrl.searchParams, name) || "-");
  const path = isLocale(locale) ? `/${locale}/changes/${asked("from")}/${asked("to")}` : "/";
  return new Response(null, { status: 303, headers: { Location: path } });
}
