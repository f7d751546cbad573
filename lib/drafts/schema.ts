import { z } from "zod";
import type { Right } from "@/lib/ledger/rights";

/** The forms that are kept as drafts, each with the right that its act needs. */
const rightOf: Readonly<Record<string, Right>> = {
  body: "body:write",
  contact: "contact:write",
  document: "document:write",
  entry: "entry:write",
  followup: "task:write",
  identity: "setting:manage",
  letter: "document:write",
  listing: "listing:write",
  package: "document:write",
  partner: "body:write",
  partnernote: "body:write",
  partnerperson: "contact:write",
  plan: "task:write",
  proposal: "entry:publish",
  report: "error-report:settle",
  savedreport: "document:write",
  sending: "entry:write",
  source: "entry:write",
  task: "task:write",
  version: "document:write",
  wave: "wave:write",
};

/** What a form is known by: what it is of, and the id of that, or `new` and where: `entry:new:response:PL`. */
export const DraftForm = z.string().regex(/^[a-z]{1,20}:[\w:.-]{1,150}$/);

/** The right that someone needs to keep a draft of this form; null where there is no such form. */
export function rightForDraft(form: string): Right | null {
  const kind = form.split(":")[0] ?? "";
  return DraftForm.safeParse(form).success && Object.hasOwn(rightOf, kind) ? (rightOf[kind] ?? null) : null;
}

/** The longest draft, in bytes as it is sent; how many one person keeps; and for how many days. */
export const longestDraft = 256 * 1024;
export const mostDrafts = 40;
/** How many of one form are offered. */
export const mostOffered = 5;
export const draftDays = 30;

/** What is kept of a form: its fields as they are typed, and what they were when it was opened. */
export const DraftContent = z.strictObject({
  values: z.record(z.string(), z.unknown()),
  base: z.record(z.string(), z.unknown()),
});
export type DraftContent = z.infer<typeof DraftContent>;

const tab = z.string().regex(/^[0-9a-z]{8,40}$/);

/** A draft as a form sends it. */
export const KeepDraft = z.strictObject({
  form: DraftForm,
  /** The open form that sends it: of one form that is open twice, each has its own. */
  tab,
  /** The one whose draft was taken up in it and goes with this; null once that has arrived. */
  instead: tab.nullable(),
  /** Whether it is kept only where what it goes on with is still there: it may arrive after that was put aside. */
  onlyGoingOn: z.boolean(),
  content: DraftContent,
});
export type KeepDraft = z.infer<typeof KeepDraft>;

/** Drafts of one form that are not needed any more: they were saved or put aside. */
export const DropDrafts = z.strictObject({ form: DraftForm, drop: z.array(tab).max(20) });
export type DropDrafts = z.infer<typeof DropDrafts>;

/** What a form sends. */
export const SentDraft = z.union([KeepDraft, DropDrafts]);
