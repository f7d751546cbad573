import { type NextRequest, NextResponse } from "next/server";
import { csrfCookie, newCsrfValue } from "@/lib/access/csrf";
import { pathHeader } from "@/lib/access/paths";
import { settings } from "@/lib/settings/settings";

/**
 * Headers of the pages behind the sign-in: a policy that runs only our own scripts, by a nonce of each request; nothing
 * kept, indexed or told to other sites. Who may see what is decided by the pages themselves, never here.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  // biome-ignore lint/style/noProcessEnv: how the framework runs is no setting of ours
  const policy = staffPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  // Overwritten, whatever was sent under these names.
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set(pathHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  // The sign-in form works without JavaScript: next-auth's own mark is there when the page is made.
  const name = csrfCookie();
  const mark =
    request.nextUrl.pathname === "/signin" && !request.cookies.has(name) ? newCsrfValue() : undefined;
  if (mark) {
    request.cookies.set(name, mark);
    headers.set("cookie", request.headers.get("cookie") ?? "");
  }
  const response = NextResponse.next({ request: { headers } });
  if (mark)
    response.cookies.set(name, mark, {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: settings().appUrl.startsWith("https:"),
    });
  response.headers.set("Content-Security-Policy", policy);
  // Nothing is told to other sites. To our own a form without scripts must name its origin, which no-referrer hides.
  response.headers.set("Referrer-Policy", "same-origin");
  response.headers.set("X-Robots-Tag", "noindex, nofollow");
  response.headers.set("Cache-Control", "no-store");
  response.headers.set("Cross-Origin-Resource-Policy", "same-origin");
  return response;
}

function staffPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // Components place lists and windows by style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

// Uploads go to /api/desk/files, which stays out: a proxy cuts long bodies without a word.
export const config = { matcher: ["/desk", "/desk/:path*", "/signin", "/setup", "/password"] };
