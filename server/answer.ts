import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import crh from "@/lib/i18n/messages/crh/server.json";
import en from "@/lib/i18n/messages/en/server.json";
import uk from "@/lib/i18n/messages/uk/server.json";
import { preferredLocale } from "@/lib/i18n/preferred";
import { pathOf } from "./address";

const words = { en, uk, crh };
type Word = Exclude<keyof typeof en, `${string}Detail` | "toRecord">;

/** What the front answers by itself: a status, and which words say why. */
export type Said = {
  status: number;
  word: Word;
  values?: Record<string, string>;
  headers?: OutgoingHttpHeaders;
  /** Told to programs beside the status. */
  told?: Record<string, string | number>;
};

/** The language of whoever asks: that of the page, the one chosen for the desk, or the browser's. */
function localeOf({ url = "/", headers }: IncomingMessage): Locale {
  const inPath = url.split(/[/?]/)[1] ?? "";
  if (isLocale(inPath)) return inPath;
  const chosen = /(?:^|;\s*)desk-language=(\w+)/.exec(headers.cookie ?? "")?.[1] ?? "";
  if (isLocale(chosen)) return chosen;
  return preferredLocale(headers["accept-language"] ?? null) ?? defaultLocale;
}

/** Addresses that programs ask for: they are told as programs are. */
export const isForPrograms = (path: string): boolean =>
  /^\/api\//.test(path) || /^\/(?:feed\.atom|calendar\.ics)$/.test(path);

/** The headers and the bytes of an answer of the front's own: a page for people, a problem document for programs. */
export function answerOf(
  request: IncomingMessage,
  said: Said,
): { headers: OutgoingHttpHeaders; body: Buffer } {
  const path = pathOf(request.url ?? "/");
  const forPrograms = isForPrograms(path);
  const locale = forPrograms && !path.startsWith("/api/desk/") ? defaultLocale : localeOf(request);
  const text = words[locale];
  const detail = text[`${said.word}Detail`].replace(
    /\{(\w+)\}/g,
    (_, name: string) => said.values?.[name] ?? "",
  );
  const body = forPrograms
    ? JSON.stringify({
        type: "about:blank",
        title: text[said.word],
        status: said.status,
        detail,
        ...said.told,
      })
    : pageOfWords(locale, text[said.word], detail, text.toRecord);
  const bytes = Buffer.from(body);
  return {
    body: bytes,
    headers: {
      "Content-Type": forPrograms ? "application/problem+json" : "text/html; charset=utf-8",
      "Content-Length": bytes.length,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      ...(forPrograms && !path.startsWith("/api/desk/") ? { "Access-Control-Allow-Origin": "*" } : {}),
      ...said.headers,
    },
  };
}

/** Answers by itself. */
export function answerInWords(request: IncomingMessage, response: ServerResponse, said: Said): void {
  const { headers, body } = answerOf(request, said);
  response.writeHead(said.status, headers);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** A page that only says something: whole, without a style sheet or a script. */
export const pageOfWords = (locale: Locale, title: string, detail: string, back: string): string =>
  `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/><meta name="robots" content="noindex"/><title>${title}</title><style>:root{color-scheme:light dark}body{font:1.1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1.5rem}</style></head><body><main><h1>${title}</h1><p>${detail}</p><p><a href="/${locale}">${back}</a></p></main></body></html>`;
