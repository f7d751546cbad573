import type { EntryDraft } from "@/lib/log/schema";

/** What the form of an entry asks in sight; everything else waits in closed parts. */
export type Question =
  | "countries"
  | "bodyId"
  | "occurredOn"
  | "channel"
  | "attachments"
  | "letterKind"
  | "nature"
  | "answersId"
  | "summary"
  | "engagementForm"
  | "titles"
  | "step"
  | "wording"
  | "form"
  | "sources"
  | "note";

/** So many questions stand in sight when a form opens; what an answer gives rise to comes on top. */
export const mostInSight = 5;

/** In the order in which they are asked, which is also that of their weight. */
const asked: Record<EntryDraft["kind"], readonly Question[]> = {
  dispatch: ["countries", "bodyId", "occurredOn", "channel", "attachments", "letterKind"],
  // What came back, to which letter, when, and the file: the letter says the country and the body.
  response: ["countries", "nature", "answersId", "occurredOn", "attachments", "summary"],
  engagement: ["engagementForm", "occurredOn", "countries", "titles", "summary"],
  // Whoever chooses the body has said the country.
  proceeding: ["bodyId", "step", "occurredOn", "wording", "form", "sources"],
  note: ["countries", "note", "occurredOn"],
};

/** What is asked also where the page has said it: of a letter the addressee, of a meeting who was there. */
const alwaysAsked: Partial<Record<EntryDraft["kind"], Question>> = {
  dispatch: "bodyId",
  engagement: "countries",
};

/**
 * The questions that a form asks in sight, from what is known when it opens.
 * @returns at most {@link mostInSight}, in their order
 */
export function inSight(start: {
  kind: EntryDraft["kind"];
  countries: readonly string[];
  bodyId: string;
}): Question[] {
  const { kind, countries, bodyId } = start;
  const given: Partial<Record<Question, boolean>> = {
    countries: countries.length > 0,
    bodyId: bodyId !== "",
  };
  return asked[kind]
    .filter((question) => !given[question] || question === alwaysAsked[kind])
    .slice(0, mostInSight);
}
