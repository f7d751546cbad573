import { getLocale } from "next-intl/server";
import { FollowUpForm } from "@/components/forms/tasks/follow-up-form";
import type { SignedIn } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { may } from "@/lib/ledger/rights";
import { deskRecord } from "@/lib/log/queries";
import type { DeskEntry } from "@/lib/log/views";
import { isHuman } from "@/lib/standing/conversation";
import { longestTitle } from "@/lib/tasks/fields";
import { findPlan } from "@/lib/tasks/queries";
import { countryChoice } from "./country-choice";
import { staffChoice } from "./staff-choice";

/** Whether something is to follow from an entry: from an answer, a meeting or a step, not from a machine's receipt. */
export const asksWhatNext = (entry: DeskEntry): boolean =>
  entry.kind === "engagement" || entry.kind === "proceeding" || (entry.kind === "response" && isHuman(entry));

/** Asks what is to follow from an entry that was just saved. @param country on whose page it is asked */
export async function WhatNext({
  entry,
  country,
  actor,
}: {
  entry: DeskEntry;
  country: string | null;
  actor: SignedIn;
}) {
  const asksPromises = entry.kind === "engagement";
  if (!asksWhatNext(entry) || !may(actor.role, "task:write")) return null;
  // Of an entry of no country there is no next step; what was promised there can still be noted.
  const of = country ?? entry.countries[0] ?? null;
  if (!of && !asksPromises) return null;
  const plan = of ? await findPlan(of) : null;
  const { people, me } = await staffChoice(actor, plan?.ownerId);
  return (
    <FollowUpForm
      key={entry.id}
      entryId={entry.id}
      country={of}
      plan={plan}
      countries={countryChoice(await deskRecord(), await getLocale(), entry.countries)}
      asksPromises={asksPromises}
      promised={(entry.delegations ?? []).flatMap(({ country, promise }) =>
        promise ? [{ countryCode: country, title: promise.slice(0, longestTitle) }] : [],
      )}
      people={people}
      me={me}
      today={today()}
    />
  );
}
