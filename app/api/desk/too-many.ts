import { getLocale } from "next-intl/server";
import { Refusal } from "@/lib/base/refusal";
import { translator } from "@/lib/text/translator";

/** Several files of one person wait already. Told in words on a page of its own: who asked had pressed a link. */
export async function tooMany(error: unknown): Promise<Response> {
  if (!(error instanceof Refusal)) throw error;
  const said = translator(await getLocale(), "refusals")(error.key);
  return new Response(`${said}\n`, {
    status: 429,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      "Retry-After": "10",
    },
  });
}
