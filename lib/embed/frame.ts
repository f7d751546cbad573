import type { z } from "zod";
import { isDay } from "@/lib/calendar/edtf";
import type { Locale } from "@/lib/i18n/locales";
import { chamberRules, scopes } from "@/lib/standing/counting";

/** What is shown in frames of other sites. */
export const frames = ["map", "count"] as const;
export type Frame = (typeof frames)[number];

/** A frame's address, after the origin, with only what differs from what is shown unless said. */
export function framePath(frame: Frame, asked: Record<string, string | undefined>): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const query = new URLSearchParams(given).toString();
  return `/embed/${frame}${query ? `?${query}` : ""}`;
}

/** Sizes that hold the whole content in a column of text. */
export const frameSize: Record<Frame, { width: number; height: number }> = {
  map: { width: 960, height: 820 },
  count: { width: 480, height: 340 },
};

/**
 * The code to paste into another site.
 * @param address absolute
 * @param title says to a screen reader what is in the frame
 */
export function frameCode(frame: Frame, address: string, title: string): string {
  const { width, height } = frameSize[frame];
  const quoted = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return `<iframe src="${quoted(address)}" title="${quoted(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;width:100%;max-width:${width}px"></iframe>`;
}

const parameters = ["lang", "asOf", "scope", "chambers"] as const;

/** Which parameter of a frame's address is wrong, and whether it is one that exists. */
export type WrongParameter = { name: string; known: (typeof parameters)[number] | null };

/** The wrong parameters that a check found, each once. */
export function wrongParameters(error: z.ZodError): WrongParameter[] {
  const found = new Map<string, WrongParameter["known"]>();
  for (const issue of error.issues)
    if (issue.code === "unrecognized_keys") for (const name of issue.keys) found.set(name, null);
    else found.set(String(issue.path[0]), parameters.find((name) => name === issue.path[0]) ?? null);
  return Array.from(found, ([name, known]) => ({ name, known }));
}

/** What the form of the page about frames asks for; what makes no sense is left out. */
export type Choice = {
  frame: Frame;
  lang: Locale;
  asOf?: string;
  scope?: (typeof scopes)[number];
  chambers?: (typeof chamberRules)[number];
};

/** Reads the form's answer; null when it names no frame, no language or a day that cannot be. */
export function choiceOf(
  given: Record<string, string | string[] | undefined>,
  locales: readonly Locale[],
  today: string,
): Choice | null {
  const frame = frames.find((item) => item === given.what);
  const lang = locales.find((item) => item === given.lang);
  if (!frame || !lang) return null;
  const asOf = given.asOf;
  if (asOf !== undefined && asOf !== "" && !(typeof asOf === "string" && isDay(asOf) && asOf <= today))
    return null;
  const choice: Choice = { frame, lang, ...(asOf ? { asOf: asOf as string } : {}) };
  if (frame === "map") return choice;
  const scope = scopes.find((item) => item === given.scope);
  const chambers = chamberRules.find((item) => item === given.chambers);
  return {
    ...choice,
    ...(scope && scope !== "world" ? { scope } : {}),
    ...(chambers && chambers !== "any" ? { chambers } : {}),
  };
}
