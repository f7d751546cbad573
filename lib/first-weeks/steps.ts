import type { Day } from "@/lib/calendar/edtf";

/** What a new installation needs before the campaign is run from it, in the order in which it is best done. */
export const firstSteps = [
  "identity",
  "letters",
  "register",
  "text",
  "sending",
  "administrator",
  "backup",
] as const;
export type FirstStep = (typeof firstSteps)[number];

/** The key under which what was said of them is kept. */
export const firstWeeksKey = "first-weeks";

/** What administrators have said: what is left for later, since when backups are made, and that the guide is put away. */
export type FirstWeeks = { later: FirstStep[]; backupsSince: Day | null; away: boolean };

const nothingSaid: FirstWeeks = { later: [], backupsSince: null, away: false };

/** What was said, from what is kept under {@link firstWeeksKey}. */
export const firstWeeksIn = (kept: unknown): FirstWeeks => ({
  ...nothingSaid,
  ...(kept && typeof kept === "object" ? (kept as Partial<FirstWeeks>) : {}),
});

/** What the installation itself tells. */
export type Installed = {
  hasIdentity: boolean;
  /** Letters of which no source says that they went. */
  unconfirmed: number;
  /** Sheets that were taken in. */
  imports: number;
  letterTexts: number;
  sendings: number;
  administrators: number;
};

export type StepState = { step: FirstStep; state: "done" | "open" | "later" };

/** How far each step is. What is done is read from the installation, but for backups, which are made outside of it. */
export function statesOf(installed: Installed, said: FirstWeeks): StepState[] {
  const isDone: Record<FirstStep, boolean> = {
    identity: installed.hasIdentity,
    letters: installed.unconfirmed === 0,
    register: installed.imports > 0,
    text: installed.letterTexts > 0,
    sending: installed.sendings > 0,
    administrator: installed.administrators > 1,
    backup: said.backupsSince !== null,
  };
  return firstSteps.map((step) => ({
    step,
    state: isDone[step] ? "done" : said.later.includes(step) ? "later" : "open",
  }));
}

/** Whether Today still leads to the guide. */
export const isUnderWay = (states: readonly StepState[], { away }: FirstWeeks): boolean =>
  !away && states.some(({ state }) => state === "open");
