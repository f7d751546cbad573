import type { APIRequestContext } from "@playwright/test";

/** The form of error reports as a program sends it. */

/** Each journey comes from a network of its own: what one sends must not use up what another may. */
export const from = (network: number) => ({ "X-Forwarded-For": `198.51.${network}.7` });

export type Form = Record<string, string>;

/** From a page that is made for each request: one in the cache may have been made for an earlier run's key. */
export async function stampOf(request: APIRequestContext): Promise<string> {
  const page = await (await request.get("/en/report-error/MT")).text();
  return /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? "";
}

export const post = (request: APIRequestContext, form: Form, network: number, headers: Form = {}) =>
  request.post("/en/report-error/send", {
    form,
    headers: { ...from(network), "Sec-Fetch-Site": "same-origin", ...headers },
    maxRedirects: 0,
  });
