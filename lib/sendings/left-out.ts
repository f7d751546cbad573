import { type Day, daysBetween } from "@/lib/calendar/edtf";
import type { LetterKind } from "@/lib/db/generated/enums";
import type { Standing } from "@/lib/standing/standing";

/** Why a country is left out of a sending unless somebody puts it in, the weightiest first. */
export const reasonsToLeaveOut = [
  "no_addressee",
  "recognised",
  "under_way",
  "our_turn",
  "delivery_failed",
  "time_granted",
  "answered",
  "letter_assumed",
  "no_earlier_letter",
  "package_sent",
  "written_lately",
] as const;
export type ReasonToLeaveOut = (typeof reasonsToLeaveOut)[number];

/** Without these nothing can be sent: nobody can put such a country in. */
export const notToBePutIn: readonly ReasonToLeaveOut[] = ["no_addressee", "no_earlier_letter"];

/** What is known of a country before it is written to. */
export type Ground = {
  standing: Pick<Standing, "class" | "conversation">;
  /** Whom the letter would go to. */
  bodyId: string | null;
  /** When the last letter of ours left that is known to have gone to this country alone; thanks aside. */
  lastWrittenOn: Day | null;
  /** Whether a letter went there before: `known`, or no more than an assumption. */
  earlier: "known" | "assumed" | null;
  /** Packages that went there in the wave of the sending, and whether that is known or no more than assumed. */
  packages: readonly { id: string; isKnown: boolean }[];
};

/** What is to be sent. */
export type Planned = {
  letterKind: LetterKind;
  packageId: string | null;
  sentOn: Day;
  /** Who was written to in so many days before is left out; 0 leaves nobody out for that. */
  notWithin: number;
};

/** Reminders and answers speak of a letter that went before. */
const speaksOfEarlier = (kind: LetterKind): boolean => kind === "reminder";

const byConversation: Partial<Record<Standing["conversation"]["conversation"], ReasonToLeaveOut>> = {
  ball_with_us: "our_turn",
  delivery_failed: "delivery_failed",
  waiting_by_agreement: "time_granted",
  closed: "recognised",
  recognised_before: "recognised",
};

/** All that speaks against writing to a country now, the weightiest first; none: it is written to. */
export function leftOutBecause(ground: Ground, planned: Planned): ReasonToLeaveOut[] {
  const { standing, lastWrittenOn, earlier } = ground;
  const { letterKind, packageId, sentOn, notWithin } = planned;
  const { conversation } = standing.conversation;
  const found = new Set<ReasonToLeaveOut>();
  if (!ground.bodyId) found.add("no_addressee");
  if (standing.class === "recognised") found.add("recognised");
  if (standing.class === "under_way") found.add("under_way");
  const said = byConversation[conversation];
  // Thanks and answers of ours are what our turn asks for.
  if (said && !(said === "our_turn" && (letterKind === "answer" || letterKind === "thanks"))) found.add(said);
  if (speaksOfEarlier(letterKind)) {
    if (conversation.startsWith("answered_")) found.add("answered");
    if (earlier === "assumed") found.add("letter_assumed");
    if (earlier === null) found.add("no_earlier_letter");
  }
  for (const { id, isKnown } of ground.packages)
    if (id === packageId) found.add(isKnown ? "package_sent" : "letter_assumed");
  if (notWithin > 0 && lastWrittenOn) {
    const days = daysBetween(lastWrittenOn, sentOn);
    if (days >= 0 && days < notWithin) found.add("written_lately");
  }
  return reasonsToLeaveOut.filter((reason) => found.has(reason));
}
