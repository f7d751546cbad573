import { getTranslations } from "next-intl/server";
import { isSameOrigin } from "@/lib/access/origin";
import { Gate } from "@/lib/base/gate";
import { networkOf } from "@/lib/base/network";
import { readAtMost } from "@/lib/base/read-at-most";
import { Refusal } from "@/lib/base/refusal";
import { heldHeader, holdForm, takeForm } from "@/lib/error-reports/held";
import { foreignForm, type RefusedForm, receiveErrorReport } from "@/lib/error-reports/receive";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import { settings } from "@/lib/settings/settings";

type Context = RouteContext<"/[locale]/report-error/send">;

/** Room for the longest texts in the longest spelling that a form has for a letter. */
const longestForm = 128 * 1024;
/** So much is heard out, so that whoever pasted too much is told instead of cut off. */
const heardOut = 4 * 1024 * 1024;
/** A flood of refused forms must not take the machine from those who read. */
const showing = new Gate(2, 4);

/** Takes the form. Thanks with a reference in the address, or shows the form again: with words, and nothing typed lost. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale: asked } = await params;
  const locale = isLocale(asked) ? asked : defaultLocale;
  if (!isSameOrigin(request.headers, settings().appUrl)) return showAgain(locale, foreignForm);
  const body = await readAtMost(request, longestForm, heardOut);
  // What is not UTF-8 shows as lost letters, which the fields refuse; the form comes back with what could be read.
  const received = await receiveErrorReport(body && new URLSearchParams(new TextDecoder().decode(body)), {
    language: locale,
    network: networkOf(request.headers.get("x-forwarded-for")),
    now: new Date(),
  });
  if ("reference" in received) return seeOther(`/${locale}/report-error/thanks/${received.reference}`);
  return showAgain(locale, received);
}

/** Whoever opens the address itself wants the form. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  return seeOther(`/${isLocale(locale) ? locale : defaultLocale}/report-error`);
}

const seeOther = (address: string) =>
  new Response(null, { status: 303, headers: { Location: address, "Cache-Control": "no-store" } });

/** A route cannot draw a page, so it asks the page beside it to; when too many wait for that, a few words must do. */
async function showAgain(locale: Locale, refused: RefusedForm): Promise<Response> {
  const headers: Record<string, string> = {
    "Cache-Control": "no-store",
    ...(refused.retryAfter ? { "Retry-After": String(refused.retryAfter) } : {}),
  };
  try {
    if (refused.brief) return await inAFewWords(locale, refused, headers);
    const html = await showing.run(() => pageOf(locale, refused));
    return new Response(html, {
      status: refused.status,
      headers: { ...headers, "Content-Type": "text/html; charset=utf-8" },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return inAFewWords(locale, refused, headers);
  }
}

async function inAFewWords(
  locale: Locale,
  refused: RefusedForm,
  headers: Record<string, string>,
): Promise<Response> {
  const t = await getTranslations({ locale });
  const key = refused.general?.key ?? "invalid";
  const said = t(`refusals.${key}` as "refusals.busy", refused.general?.values as never);
  return new Response(`${said}\n${t("errorReports.form.goBack")}\n`, {
    status: refused.status,
    headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" },
  });
}

async function pageOf(locale: Locale, refused: RefusedForm): Promise<string> {
  const { host, port } = settings();
  const own = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[host] ?? (host.includes(":") ? `[${host}]` : host);
  const name = holdForm(refused);
  try {
    const answer = await fetch(`http://${own}:${port}/${locale}/report-error/again`, {
      headers: { [heldHeader]: name, "Accept-Encoding": "identity" },
      redirect: "error",
      cache: "no-store",
      signal: AbortSignal.timeout(20_000),
    });
    if (!answer.ok) throw new Error(`the page of a refused form answered ${answer.status}`);
    return await answer.text();
  } finally {
    takeForm(name);
  }
}
