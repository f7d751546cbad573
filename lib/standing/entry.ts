import type { Day, Edtf } from "@/lib/calendar/edtf";
import type {
  ActForm,
  BodyKind,
  Certainty,
  ChamberRole,
  EngagementForm,
  LetterKind,
  Nature,
  Rung,
  Step,
  Topic,
  Wording,
} from "@/lib/db/generated/enums";
import type { ListingBasis } from "./basis";

/** ISO 3166-1 alpha-2. */
export type CountryCode = string;
export type EntryId = string;

/** What the rules need to know of the body that acted or was written to. */
export type ActingBody = {
  id: string;
  kind: BodyKind;
  chamberRole: ChamberRole | null;
  parentId: string | null;
};

type Dated = {
  id: EntryId;
  countries: CountryCode[];
  body: ActingBody | null;
  occurredOn: Edtf;
  /** Last day of `occurredOn`, or of what answers or continues it where that is earlier: as-of goes by it. */
  countsFrom: Day;
  /** Its place in the order of logging. */
  loggedAs: number;
};

/** By country; one that is not listed is absent. */
export type Listings = ReadonlyMap<CountryCode, ListingBasis>;

export type DispatchFacts = Dated & {
  kind: "dispatch";
  certainty: Certainty;
  /** On what each country counts as one that the campaign asks: what a letter to many says of one goes by it. */
  listings: Listings;
  wave: { id: string; startedOn: Edtf } | null;
  /** What it is for; null where nobody has said so. */
  letterKind: LetterKind | null;
  packageId: string | null;
  /** The response that it replies to. */
  repliesToId: EntryId | null;
  rung: Rung;
  /** When the present rung was reached, where that differs from the sending. */
  rungOn: Edtf | null;
  replyExpectedBy: Day | null;
};
export type ResponseFacts = Dated & {
  kind: "response";
  nature: Nature;
  waitUntil: Day | null;
  /** The dispatch it answers, if that is known. */
  answersId: EntryId | null;
  /** Further dispatches that it answers. */
  alsoAnswers: readonly EntryId[];
  /** The body to which they passed the letter on. */
  referredToId: string | null;
};
export type EngagementFacts = Dated & {
  kind: "engagement";
  engagementForm: EngagementForm;
  /** Whether it was on recognition itself; null where nobody has said so. */
  topic: Topic | null;
  /** For when it is planned. It has not happened: {@link isPlanned}. */
  scheduledFor: Edtf | null;
  /** When that was called off. */
  calledOffOn: Edtf | null;
};
export type ProceedingFacts = Dated & {
  kind: "proceeding";
  step: Step;
  form: ActForm;
  wording: Wording;
  /** Of a step `scheduled`: for when. That it was scheduled has happened. */
  scheduledFor: Edtf | null;
  /** When that was called off: from then on it is scheduled no more. */
  calledOffOn: Edtf | null;
  /** The earlier proceeding that this one continues. */
  continuesId: EntryId | null;
};
export type NoteFacts = Dated & { kind: "note" };

/** The facts of one entry that the rules of standing look at; views of the log carry more. */
export type EntryFacts = DispatchFacts | ResponseFacts | EngagementFacts | ProceedingFacts | NoteFacts;

/** For when what the entry tells of is scheduled or planned; null where it has happened. */
export const scheduledFor = (entry: EntryFacts): Edtf | null =>
  entry.kind === "engagement" || entry.kind === "proceeding" ? entry.scheduledFor : null;

/** When what was scheduled or planned was called off; null where it was not. */
export const calledOffOn = (entry: EntryFacts): Edtf | null =>
  entry.kind === "engagement" || entry.kind === "proceeding" ? entry.calledOffOn : null;

/** Whether an entry is of something that is only planned: no rule counts it, also when its day has passed. */
export const isPlanned = (entry: EntryFacts): boolean =>
  entry.kind === "engagement" && entry.scheduledFor !== null;
