import { database } from "@/lib/db/client";
import type { Performer } from "./acts";
import { type Story, secret } from "./story";

/**
 * What waits for a second person, and what became of it: confirmed, declined, withdrawn and open. A country that has recognised
 * leaves the list and comes back, so that the record says what it said before.
 */
export async function makeProposals(
  story: Story,
  { editor, administrator }: { editor: Performer; administrator: Performer },
): Promise<void> {
  story.day("2026-07-20");
  const mode = (version: number, mode: string) =>
    story.perform("setting:four-eyes", administrator, { version, mode });
  await mode(0, "on");
  const db = await database();
  const listing = async () => {
    const where = { countryCode: "PL" };
    return db.targetListing.findUniqueOrThrow({ where, select: { id: true, version: true } });
  };
  const propose = (id: string, act: string, input: object, reason = "") =>
    story.perform("proposal:propose", editor, { id, act, input, reason });
  const leave = async () => ({ ...(await listing()), reason: secret("proposed reason") });
  const taken = await propose("proposal-taken", "listing:remove", await leave(), secret("proposal reason"));
  await story.perform("proposal:confirm", administrator, taken);
  const back = await propose("proposal-back", "listing:restore", await listing());
  await story.perform("proposal:confirm", administrator, back);
  const declined = await propose("proposal-declined", "listing:remove", await leave());
  await story.perform("proposal:decline", administrator, {
    ...declined,
    reason: secret("proposal remark"),
  });
  const entry = {
    kind: "proceeding",
    countries: ["MT"],
    bodyId: "mt-parliament",
    occurredOn: "2026-07-19",
    certainty: "reported",
    summary: { en: secret("proposed summary") },
    internalNote: secret("proposed note"),
    sources: [{ title: secret("proposed source"), url: "https://example.org/proposed" }],
    step: "adopted",
    form: "resolution",
    wording: "recognises_genocide",
    voteKind: "unknown",
  };
  const withdrawn = await propose("proposal-withdrawn", "entry:log", {
    id: "e-proposed",
    entry,
    publish: true,
  });
  await story.perform("proposal:withdraw", editor, withdrawn);
  await propose("proposal-open", "listing:remove", await leave());
  await mode(1, "off");
}
