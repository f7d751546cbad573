import { getLocale } from "next-intl/server";
import { momentSoFar } from "@/lib/access/moments";
import { requireSameOrigin } from "@/lib/access/origin";
import { othersSaid } from "@/lib/access/others-said";
import { actorOrProblem, type SignedIn } from "@/lib/access/session";
import { refused } from "@/lib/acts/door";
import { problem } from "@/lib/base/problem";
import { readAtMost } from "@/lib/base/read-at-most";
import { Refusal } from "@/lib/base/refusal";
import { refusedInOutage } from "@/lib/db/outage";
import { idsIn, namesFor } from "@/lib/desk/form-options";
import { fileNames } from "@/lib/documents/queries";
import { type Draft, dropDrafts, findDrafts, keepDraft } from "@/lib/drafts/drafts";
import { longestDraft, rightForDraft, SentDraft } from "@/lib/drafts/schema";
import type { Locale } from "@/lib/i18n/locales";

const own = { headers: { "Cache-Control": "private, no-store" } };

/** So many ids in a draft are named; an entry has fewer. */
const mostIds = 1000;

/** Who asks, if a draft of this form is theirs to keep. */
async function keeperOf(form: string): Promise<SignedIn | Response> {
  const right = rightForDraft(form);
  return right ? actorOrProblem(right) : problem(404, "not-found");
}

/** Answers what the work does, or in which words the database refuses it. */
async function inWords(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusedInOutage(error);
    if (refusal instanceof Refusal) return refused(refusal);
    throw error;
  }
}

/**
 * The drafts of one form that whoever asks has kept, the newest first: what was typed, when, and what the ids in it are
 * called; and who else is changing the same thing just now.
 */
export async function GET(request: Request): Promise<Response> {
  const form = new URL(request.url).searchParams.get("form") ?? "";
  return inWords(async () => {
    const actor = await keeperOf(form);
    if (actor instanceof Response) return actor;
    const locale = await getLocale();
    const drafts = await Promise.all(
      (await findDrafts(actor.id, form)).map((draft) => withNames(draft, locale)),
    );
    return Response.json({ drafts, others: await othersSaid(form, actor.id, locale) }, own);
  });
}

async function withNames({ content, tab, savedAt }: Draft, locale: Locale) {
  const { entry } = content.values;
  const ids = entry && typeof entry === "object" ? idsIn(entry).slice(0, mostIds) : [];
  const names = ids.length > 0 && entry ? await namesFor(ids, countriesIn(entry), locale) : {};
  Object.assign(names, await fileNames(ids));
  return { content, tab, names, savedAt: momentSoFar(savedAt, locale) };
}

const countriesIn = (entry: object): string[] => {
  const { countries } = entry as { countries?: unknown };
  return Array.isArray(countries) ? countries.filter((code) => /^[A-Z]{2}$/.test(String(code))) : [];
};

/**
 * Keeps what a form sends while it is typed, and as its page is left, or drops what was put aside. All is posted: a beacon
 * can only be posted, and the front lets no other method through.
 */
export async function POST(request: Request): Promise<Response> {
  return inWords(async () => {
    requireSameOrigin(request.headers);
    const bytes = await readAtMost(request, longestDraft);
    if (!bytes) return problem(413, "too-long", `at most ${longestDraft} bytes`, { maximum: longestDraft });
    const sent = SentDraft.safeParse(json(bytes));
    if (!sent.success)
      return problem(400, "not-valid", "send form, tab, instead, onlyGoingOn and content, or form and drop");
    const actor = await keeperOf(sent.data.form);
    if (actor instanceof Response) return actor;
    if ("drop" in sent.data) {
      await dropDrafts(actor.id, sent.data);
      return new Response(null, { status: 204, ...own });
    }
    const savedAt = new Date();
    const { others: tabs } = await keepDraft(actor.id, sent.data, savedAt);
    const locale = await getLocale();
    const others = await othersSaid(sent.data.form, actor.id, locale);
    return Response.json({ tabs, savedAt: momentSoFar(savedAt, locale), others }, own);
  });
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
