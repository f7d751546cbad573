import "server-only";
import * as access from "@/lib/access/acts";
import * as links from "@/lib/access/links/acts";
import * as agenda from "@/lib/agenda/acts";
import * as documents from "@/lib/documents/acts";
import * as effects from "@/lib/effects/acts";
import * as errorReports from "@/lib/error-reports/acts";
import * as exchange from "@/lib/exchange/acts";
import type { AnyAct } from "@/lib/ledger/act";
import * as letterTexts from "@/lib/letter-texts/acts";
import * as letters from "@/lib/letters/acts";
import * as log from "@/lib/log/acts";
import * as mentions from "@/lib/mentions/acts";
import * as merging from "@/lib/merging/acts";
import * as outreach from "@/lib/outreach/acts";
import * as parliaments from "@/lib/parliaments/acts";
import * as correspondence from "@/lib/parliaments/correspondence/acts";
import * as partners from "@/lib/partners/acts";
import * as proposals from "@/lib/proposals/acts";
import * as reports from "@/lib/reports/kept/acts";
import * as savedViews from "@/lib/saved-views/acts";
import * as sendings from "@/lib/sendings/acts";
import * as sheets from "@/lib/sheets/acts";
import * as shipped from "@/lib/shipped/acts";
import * as sources from "@/lib/sources/acts";
import * as tasks from "@/lib/tasks/acts";

/** Every act that a slice declares in its `acts.ts`. */
const slices = {
  ...access,
  ...agenda,
  ...correspondence,
  ...documents,
  ...effects,
  ...errorReports,
  ...exchange,
  ...letterTexts,
  ...letters,
  ...links,
  ...savedViews,
  ...log,
  ...mentions,
  ...merging,
  ...outreach,
  ...parliaments,
  ...partners,
  ...proposals,
  ...reports,
  ...sendings,
  ...sheets,
  ...shipped,
  ...sources,
  ...tasks,
};
type Declared = Extract<(typeof slices)[keyof typeof slices], { name: string; decide: unknown }>;

export type ActName = Declared["name"];
/** What an act answers. */
export type AnswerOf<Name extends ActName> = Awaited<
  ReturnType<Extract<Declared, { name: Name }>["decide"]>
>["value"];

const declared = Object.values<unknown>(slices).filter(
  (one): one is AnyAct => typeof one === "object" && one !== null && "decide" in one,
);
/** Everything that can be done to the record, by the name under which it stands on the log. */
export const acts = Object.fromEntries(declared.map((act) => [act.name, act])) as Readonly<
  Record<ActName, AnyAct>
>;

/** The act that a form or an address may ask for by its name; null where there is none. */
export function openAct(name: string): AnyAct | null {
  const found = Object.hasOwn(acts, name) ? acts[name as ActName] : null;
  return found && !found.inner ? found : null;
}
