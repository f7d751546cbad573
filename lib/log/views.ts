import type { Day } from "@/lib/calendar/edtf";
import type { Certainty, Visibility } from "@/lib/db/generated/enums";
import type { document, documentVersion, packageFields } from "@/lib/documents/fields";
import type { Fields, OwnOf, ViewOf } from "@/lib/fields/field";
import type { FileRemark } from "@/lib/files/remarks";
import type { LocalText } from "@/lib/i18n/locales";
import type { FormerName, Seats } from "@/lib/parliaments/body-life";
import type { body, listing, partner } from "@/lib/parliaments/fields";
import type { SourceView } from "@/lib/sources/view";
import type {
  CountryCode,
  DispatchFacts,
  EngagementFacts,
  EntryId,
  NoteFacts,
  ProceedingFacts,
  ResponseFacts,
} from "@/lib/standing/entry";
import type { Patience } from "@/lib/standing/patience";
import type { kinds } from "./kinds/all";
import type { PublisherView } from "./publisher";
import type { wave } from "./wave";

/** What leaves the query layer: plain objects, picked field by field. The public ones hold nothing private. */

/** An entry stands under the name of its day. */
export type BodyView = { id: string } & Omit<ViewOf<typeof body>, "formerNames" | "seats"> & {
    formerNames: FormerName[];
    seats: Seats[];
  } & MayBeArchived;

/** What is archived is left out of lists and choices; what names it shows it as before. */
export type MayBeArchived = { archived?: true };

/** That and why the campaign asks this country. */
export type ListingView = Omit<ViewOf<typeof listing>, "countryCode"> & {
  sources: SourceView[];
  contextSources: SourceView[];
};

export type PartnerView = { id: string } & ViewOf<typeof partner> & MayBeArchived;
export type CountryView = { code: CountryCode; listing: ListingView | null };
export type WaveView = { id: string } & ViewOf<typeof wave> & MayBeArchived;

export type DocumentVersionView = { id: string } & ViewOf<typeof documentVersion> & {
    file: { sha256: string; name: string; mediaType: string; bytes: number } | null;
  } & MayBeArchived;
export type DocumentView = { id: string } & ViewOf<typeof document> & {
    sources: SourceView[];
    versions: DocumentVersionView[];
  } & MayBeArchived;
export type PackageView = { id: string } & ViewOf<typeof packageFields> & {
    frozen: boolean;
    documentVersionIds: string[];
  } & MayBeArchived;

/** What every public entry shows, whatever its kind. */
type Shown = {
  certainty: Certainty;
  summary: LocalText;
  sources: SourceView[];
  publishedOn: Day | null;
  /** Every correction of a published fact, the newest first. */
  corrections: { on: Day; reason: LocalText }[];
  /** When a published fact was last corrected, and why. */
  correctedOn: Day | null;
  correctionReason: LocalText | null;
};

/** Of a dispatch the wave is more than its id. */
export type PublicDispatch = DispatchFacts & Shown & Omit<ViewOf<typeof kinds.dispatch>, "wave">;
export type PublicResponse = ResponseFacts & Shown & ViewOf<typeof kinds.response>;
export type PublicEngagement = EngagementFacts & Shown & Titled<ViewOf<typeof kinds.engagement>>;
export type PublicProceeding = ProceedingFacts & Shown & Titled<ViewOf<typeof kinds.proceeding>>;
/** A title is there in the languages in which it has been given. */
type Titled<View> = Omit<View, "title"> & { title: LocalText };
export type Vote = PublicProceeding["vote"];
export type PublicNote = NoteFacts & Shown;
export type PublicEntry = PublicDispatch | PublicResponse | PublicEngagement | PublicProceeding | PublicNote;

/** What only the desk sees of an entry. */
type Internal = {
  internalNote: string | null;
  visibility: Visibility;
  version: number;
  recordedAt: string;
  changedAt: string;
  /** Null where it came in by a file. */
  authorId: string | null;
  author: string | null;
  removed: { at: string; reason: string | null } | null;
  attachments: { id: string; name: string; mediaType: string; bytes: number; remarks: FileRemark[] }[];
};
type KeptOf<Declared extends Fields> = {
  [Name in keyof Declared as Declared[Name]["told"] extends "kept" ? Name : never]: OwnOf<Declared>[Name];
};
/** What the kinds keep for the desk; null where an entry is of another kind. */
type KeptOfKinds = KeptOf<typeof kinds.dispatch> & KeptOf<typeof kinds.engagement>;
export type DeskEntry = PublicEntry & Internal & KeptOfKinds;

/** The whole record as one reader may see it. Entries are oldest first. */
export type RecordView<Entry extends PublicEntry = PublicEntry> = {
  /** Number of the last change it contains; a new number means new content. */
  revision: number;
  /** Hash of that change's line in the audit log: kept elsewhere, it shows later whether anything was changed since. */
  head: string | null;
  countries: CountryView[];
  targets: ReadonlySet<CountryCode>;
  bodies: ReadonlyMap<string, BodyView>;
  entries: readonly Entry[];
  entry(id: EntryId): Entry | undefined;
  waves: WaveView[];
  documents: DocumentView[];
  packages: PackageView[];
  partners: PartnerView[];
  /** Who runs the campaign, as far as it is shown to the public. */
  publisher: PublisherView | null;
  /** After how many days silence counts, as the campaign has set it. */
  patience: Patience;
};
export type PublicRecord = RecordView<PublicEntry>;
export type DeskRecord = RecordView<DeskEntry>;
