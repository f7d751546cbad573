import { type Edtf, lastDay } from "@/lib/calendar/edtf";
import type { Nature, Rung, Step } from "@/lib/db/generated/enums";
import type {
  ActingBody,
  DispatchFacts,
  EngagementFacts,
  NoteFacts,
  ProceedingFacts,
  ResponseFacts,
} from "@/lib/standing/entry";

/** Short histories for tests: each builder fills in what the sentence of the test does not speak of. */

const body = (
  id: string,
  kind: ActingBody["kind"],
  chamberRole: ActingBody["chamberRole"] = null,
  parentId: string | null = null,
): ActingBody => ({ id, kind, chamberRole, parentId });

/** Bodies of a country with one chamber, of one with two, and of those that never speak for a country. */
export const bodies = {
  parliament: body("parliament", "parliament"),
  only: body("only", "chamber", "only", "parliament"),
  lower: body("lower", "chamber", "lower", "parliament"),
  upper: body("upper", "chamber", "upper", "parliament"),
  committee: body("committee", "committee", null, "parliament"),
  lowerCommittee: body("lower-committee", "committee", null, "lower"),
  upperCommittee: body("upper-committee", "committee", null, "upper"),
  speaker: body("speaker", "presiding_officer", null, "lower"),
  headOfState: body("head-of-state", "head_of_state"),
  government: body("government", "government"),
  ministry: body("ministry", "ministry", null, "government"),
  embassy: body("embassy", "embassy"),
  regional: body("regional", "regional_parliament"),
  assembly: body("assembly", "international_assembly"),
} as const satisfies Record<string, ActingBody>;

export const wave2019 = { id: "wave-2019", startedOn: "2019" };
export const wave2025 = { id: "wave-2025", startedOn: "2025-03" };

let counter = 0;

/** What every entry has; those made later were logged later. */
const dated = (kind: string, on: Edtf) => ({
  id: `${kind}-${String(++counter).padStart(5, "0")}`,
  loggedAs: counter,
  countries: ["PL"],
  body: null,
  occurredOn: on,
  countsFrom: lastDay(on),
});

/** A letter sent on a day, to Poland and outside any wave unless said. */
export const dispatch = (
  on: Edtf,
  rung: Rung = "sent",
  also: Partial<DispatchFacts> = {},
): DispatchFacts => ({
  ...dated("dispatch", on),
  kind: "dispatch",
  certainty: "confirmed",
  listings: new Map(),
  wave: null,
  letterKind: null,
  packageId: null,
  repliesToId: null,
  rung,
  rungOn: null,
  replyExpectedBy: null,
  ...also,
});

export const response = (on: Edtf, nature: Nature, also: Partial<ResponseFacts> = {}): ResponseFacts => ({
  ...dated("response", on),
  kind: "response",
  nature,
  waitUntil: null,
  answersId: null,
  alsoAnswers: [],
  referredToId: null,
  ...also,
});

/** A step on a text that recognises, by the only chamber unless said. */
export const proceeding = (on: Edtf, step: Step, also: Partial<ProceedingFacts> = {}): ProceedingFacts => ({
  ...dated("proceeding", on),
  kind: "proceeding",
  body: bodies.only,
  step,
  form: "resolution",
  wording: "recognises_genocide",
  scheduledFor: null,
  calledOffOn: null,
  continuesId: null,
  ...also,
});

export const engagement = (on: Edtf, also: Partial<EngagementFacts> = {}): EngagementFacts => ({
  ...dated("engagement", on),
  kind: "engagement",
  engagementForm: "meeting",
  topic: "on_recognition",
  scheduledFor: null,
  calledOffOn: null,
  ...also,
});

export const note = (on: Edtf, also: Partial<NoteFacts> = {}): NoteFacts => ({
  ...dated("note", on),
  kind: "note",
  ...also,
});
