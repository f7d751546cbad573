import type { Day, Edtf } from "@/lib/calendar/edtf";
import type { Role } from "@/lib/db/generated/enums";
import type { DeskRecord } from "@/lib/log/views";
import type { CountryCode, EntryId } from "@/lib/standing/entry";
import type { Standing } from "@/lib/standing/standing";
import type { PlanView, TaskView } from "./fields";
import type { Settle } from "./settle";

/** What asks for a person's hand, most pressing first: leads that win recognitions before what is merely late. */
export const queueKinds = [
  "proposal",
  "supportive",
  "committee_adopted",
  "coming",
  "passed",
  "our_turn",
  "agreed_date",
  "delivery_failed",
  "step_due",
  "task_due",
  "report_due",
  "very_late",
  "late",
  "drafted",
  "unpublished",
  "error_report",
  "given_up",
  "left_behind",
  "assumed_letter",
  "assumed_listing",
  "undecided",
  "proposed",
] as const;
export type QueueKind = (typeof queueKinds)[number];

/** One thing to do, with all that its row says. */
export type QueueItem = {
  kind: QueueKind;
  /** Those of one kind and one such word are alike and become one row; null for what always stands alone. */
  alike: string | null;
  countries: CountryCode[];
  /** What it goes by: an entry, words of ours, days of silence, or how many there are of it. */
  restsOn: {
    entryId?: EntryId;
    taskId?: string;
    /** Who is asked for it. */
    partnerId?: string;
    reportId?: string;
    text?: string;
    days?: number;
    count?: number;
  };
  /** When it began to wait, or for when it is. */
  since: Edtf | null;
  /** Whose it is; null where it is nobody's in particular. */
  owner: string | null;
  /** What settles it, for someone with the reader's rights; the first is the usual. */
  settle: Settle[];
};

export type QueueInput = {
  record: Pick<DeskRecord, "entries" | "entry" | "countries">;
  standings: ReadonlyMap<CountryCode, Standing>;
  /** Those that are open. */
  tasks: readonly TaskView[];
  plans: ReadonlyMap<CountryCode, PlanView>;
  /** Readers' reports that nobody has settled. */
  reports: readonly { id: string; reference: string; about: string | null; receivedOn: Day }[];
  /** Saved reports that are due, each since when, with the address at which it is made. */
  dueReports: readonly { name: string; since: Day; href: string }[];
  /** Changes that wait for a second person. */
  proposals: readonly {
    id: string;
    text: string;
    countries: CountryCode[];
    on: Day;
    proposerId: string;
    /** The entry that it is about, or would become. */
    entryId: EntryId | null;
  }[];
  /** Effects that were given up, and rows that an upgrade left to staff. */
  givenUp: number;
  undecided: number;
  /** Whose accounts are disabled. */
  disabled: ReadonlySet<string>;
  today: Day;
  who: { id: string; role: Role };
};
