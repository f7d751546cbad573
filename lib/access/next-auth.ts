import "server-only";
import { cookies, headers } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth, { type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { networkOf } from "@/lib/base/network";
import { readAtMost } from "@/lib/base/read-at-most";
import { textOf } from "@/lib/base/utf8";
import { type Outage, outageOf } from "@/lib/db/outage";
import { sessionSecret, settings } from "@/lib/settings/settings";
import { deviceCookie, deviceDays } from "./device";
import { deviceLabel } from "./device-label";
import { safeReturn } from "./paths";
import { endSession, findSession, namedSession } from "./session";
import { absoluteLifetime } from "./session-rules";
import { type Attempt, signIn } from "./sign-in";

/** A cookie names a session that has ended: nothing to report, the visitor is simply not signed in. */
class SessionOver extends Error {}

const lifetime = absoluteLifetime / 1000;
let options: NextAuthOptions | undefined;

/**
 * next-auth with one way in, address and password. Its token carries a random session id and nothing else; whether the
 * session holds, and who it belongs to, the database says at each request.
 */
function authOptions(): NextAuthOptions {
  const { appUrl } = settings();
  // The origin is ours to say: the library would believe forwarded host names otherwise.
  // biome-ignore lint/style/noProcessEnv: the library reads it nowhere else
  process.env.NEXTAUTH_URL = appUrl;
  return {
    secret: sessionSecret(),
    useSecureCookies: appUrl.startsWith("https:"),
    session: { strategy: "jwt", maxAge: lifetime },
    jwt: { secret: sessionSecret(), maxAge: lifetime },
    pages: { signIn: "/signin", error: "/signin" },
    providers: [
      CredentialsProvider({
        id: "credentials",
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize,
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }) => {
        if (user) return { sid: (user as { sessionId?: string }).sessionId };
        if (!(await findSession(token.sid))) throw new SessionOver();
        return { sid: token.sid };
      },
      session: async ({ session, token }) => {
        const actor = await findSession(token.sid);
        if (!actor) throw new SessionOver();
        const { email, name, role } = actor;
        return { expires: session.expires, user: { email, name, role } };
      },
      redirect: async ({ url }) => safeReturn(url, appUrl),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string") await endSession(token.sid);
      },
    },
    logger: {
      // Anyone can make the library warn or report; codes are kept, what they sent is not.
      error: (code, metadata) => {
        const error = metadata instanceof Error ? metadata : metadata?.error;
        if (error instanceof SessionOver || code === "JWT_SESSION_ERROR") return;
        console.error(
          `sign-in: ${String(code)
            .slice(0, 60)
            .replace(/[^\w-]/g, "")}`,
          error?.name ?? "",
        );
      },
      warn: () => {},
      debug: () => {},
    },
  };
}

/** Why a sign-in could not even be looked at. What the libraries say of it is for our log alone. */
function toldAsCode(error: unknown): { ok: false; reason: Outage | "failed" } {
  const outage = outageOf(error);
  if (!outage) console.error("sign-in:", error);
  return { ok: false, reason: outage ?? "failed" };
}

async function authorize(credentials: Record<"email" | "password", string> | undefined) {
  const jar = await cookies();
  const asked = await headers();
  const attempt: Attempt = {
    email: credentials?.email,
    password: credentials?.password,
    deviceOf: (email) => jar.get(deviceCookie(email))?.value ?? null,
    network: networkOf(asked.get("x-forwarded-for")),
    label: deviceLabel(asked.get("user-agent")),
    earlier: await namedSession(),
  };
  const answer = await signIn(attempt).catch(toldAsCode);
  // The message travels to the sign-in page as its `error`, in the address: a code of ours, and nothing else.
  if (!answer.ok && answer.reason === "wait") throw new Error(`wait-${answer.seconds}`);
  if (!answer.ok && answer.reason !== "wrong") throw new Error(answer.reason);
  if (!answer.ok) return null;
  jar.set(deviceCookie(answer.email), answer.device, {
    httpOnly: true,
    sameSite: "lax",
    secure: settings().appUrl.startsWith("https:"),
    path: "/api/auth",
    maxAge: deviceDays * 24 * 60 * 60,
  });
  return { id: answer.userId, sessionId: answer.sessionId };
}

const longestBody = 20_000;

/** Answers next-auth's addresses; what cannot be read is a 400 there, where the library would fail with a 500. */
export async function answerAuth(
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  options ??= authOptions();
  const url = new URL(request.url);
  const wanted = url.searchParams.get("callbackUrl");
  if (wanted !== null) url.searchParams.set("callbackUrl", safeReturn(wanted, settings().appUrl));
  const jar = await cookies();
  for (const { name, value } of jar.getAll())
    if (name.endsWith("next-auth.callback-url") && safeReturn(value, settings().appUrl) !== value)
      jar.delete(name);
  const { nextauth } = await context.params;
  if (request.method === "GET" && nextauth[0] === "callback")
    return new Response("Sign in with POST.", { status: 405, headers: { Allow: "POST" } });
  let body: string | undefined;
  if (request.method === "POST") {
    // Not read to its end: what is sent without a session must not fill the memory.
    const bytes = await readAtMost(request, longestBody);
    const text = bytes && textOf(bytes);
    body = text ?? "";
    const isJson = request.headers.get("content-type")?.includes("application/json");
    if (text === null || (isJson && !isObject(body)))
      return new Response("The request cannot be read.", { status: 400 });
  }
  const init = { method: request.method, headers: request.headers, ...(body ? { body } : {}) };
  const answer: Response = await NextAuth(options)(new NextRequest(url, init), context);
  if (nextauth[0] === "signout" && answer.headers.getSetCookie().some(endsSession))
    answer.headers.set("Clear-Site-Data", leftBehind);
  return answer;
}

/**
 * What a browser drops when someone signs out, so that neither its cache nor its back button shows the desk again.
 * Not its cookies: the one of the session ends here anyway, and "cookies" would also take those of every other site
 * under the same domain, and the mark by which the device is known to the throttle.
 */
const leftBehind = '"cache", "storage"';
const endsSession = (cookie: string) => /session-token(\.\d+)?=;/.test(cookie);

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
