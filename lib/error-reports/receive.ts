import "server-only";
import { type FieldIssue, InvalidInput } from "@/lib/base/invalid-input";
import { Refusal } from "@/lib/base/refusal";
import { isOutage, retryAfter } from "@/lib/db/outage";
import { perform } from "@/lib/ledger/perform";
import { sessionSecret } from "@/lib/settings/settings";
import { fileErrorReport } from "./acts";
import { reportAllowance, sendingAllowance } from "./allowance";
import { Buckets } from "./buckets";
import { nothingTyped, type Typed, typedFields } from "./schema";
import { senderOf } from "./sender";
import { isStamp } from "./stamp";

/**
 * The field that people do not see and robots fill in. Whoever fills it is told so instead of being thanked: should it
 * ever be a person, nothing is claimed to be kept that was not, and sending again is one more press.
 */
export const trap = "subject_line";

/** A form that was not taken: what was typed, and what is wrong with it, as keys of the `refusals` catalogue. */
export type RefusedForm = {
  status: 403 | 413 | 422 | 429 | 503;
  about: string | null;
  typed: Typed;
  /** Wrong with no field in particular. */
  general: { key: string; values: Record<string, string | number> } | null;
  issues: FieldIssue[];
  /** Seconds after which it may be tried again. */
  retryAfter: number | null;
  /** Nobody types this fast: a few words will do, and drawing pages for a flood would slow those who read. */
  brief: boolean;
};
const nothingWrong = {
  about: null,
  typed: nothingTyped,
  general: null,
  issues: [],
  retryAfter: null,
  brief: false,
} satisfies Omit<RefusedForm, "status">;
export type Received = { reference: string } | RefusedForm;

const minute = 60_000;
const sendings = new Buckets(sendingAllowance);
// The database counts for all instances; what is too much for one alone does not get that far.
const reports = new Buckets(reportAllowance);
/** Once no more are taken, the database is not asked again for so long: a flood from everywhere ends here. */
const fullFor = minute / 4;
let fullUntil = 0;

/**
 * Takes what a reader has sent: looks whether a robot did, counts what comes from the network, then files it.
 * @param form null when it was too long to be read
 */
export async function receiveErrorReport(
  form: URLSearchParams | null,
  { language, network, now }: { language: string; network: string; now: Date },
): Promise<Received> {
  const typed = { ...nothingTyped };
  for (const name of typedFields) typed[name] = form?.get(name) ?? "";
  const about = form?.get("about")?.slice(0, 64) || null;
  const refused = (
    status: RefusedForm["status"],
    key: string | null,
    also: Partial<RefusedForm> & { values?: Record<string, string | number> } = {},
  ): RefusedForm => {
    const { values = {}, ...rest } = also;
    return { ...nothingWrong, status, about, typed, ...(key ? { general: { key, values } } : {}), ...rest };
  };
  const tooMany = (wait: number, brief: boolean) =>
    refused(429, "too-many-from-here", {
      brief,
      values: { minutes: Math.max(1, Math.ceil(wait / minute)) },
      retryAfter: Math.ceil(wait / 1000),
    });

  const full = () => refused(429, "too-many-reports", { retryAfter: 3600 });

  const wait = sendings.take(network, now.getTime());
  if (wait > 0) return tooMany(wait, true);
  if (!form) return refused(413, "form-too-long");
  if (form.get(trap)) return refused(422, "robot");
  if (!isStamp(form.get("stamp") ?? "", now, sessionSecret())) return refused(422, "form-too-old");
  try {
    const input = { about, ...typed, language };
    const parsed = fileErrorReport.input.safeParse(input);
    if (!parsed.success) throw new InvalidInput(parsed.error);
    const waitToFile = reports.take(network, now.getTime());
    if (waitToFile > 0) return tooMany(waitToFile, false);
    if (now.getTime() < fullUntil) return full();
    const sender = senderOf(network, now, sessionSecret());
    return await perform({ visitor: true }, fileErrorReport, { ...input, sender });
  } catch (error) {
    if (error instanceof InvalidInput && !error.issues.some((issue) => issue.path === "about"))
      return refused(422, null, { issues: error.issues });
    if (!(error instanceof Refusal)) throw error;
    if (error.key === "too-many-reports") {
      fullUntil = now.getTime() + fullFor;
      return full();
    }
    if (error.key === "too-many-from-here") return tooMany(Number(error.values.milliseconds), false);
    if (isOutage(error.key)) return refused(503, error.key, { retryAfter: retryAfter[error.key] });
    // Sent once more, it is about the record as a whole.
    return refused(422, "about-unknown", { about: null });
  }
}

/** The form that another site made a browser send: nothing of it is shown, and no page drawn for it. */
export const foreignForm: RefusedForm = {
  ...nothingWrong,
  status: 403,
  general: { key: "foreign-origin", values: {} },
  brief: true,
};
