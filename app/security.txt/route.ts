import { securityText } from "@/lib/base/security-text";
import { settings } from "@/lib/settings/settings";

export const dynamic = "force-dynamic";

/** Where to report a weakness; also at /.well-known/security.txt, by next.config.js. */
export function GET(): Response {
  const { appUrl, securityContact } = settings();
  return new Response(securityText({ appUrl, contact: securityContact }, new Date()), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=86400" },
  });
}
