import type { z } from "zod";
import type { Day, Edtf } from "@/lib/calendar/edtf";
import type {
  BodyKind,
  Certainty,
  ChamberRole,
  DocumentKind,
  SourceKind,
  Visibility,
} from "@/lib/db/generated/enums";
import type { FileRemark } from "@/lib/files/remarks";
import type { LocalText } from "@/lib/i18n/locales";
import type { FormerName, Seats } from "@/lib/parliaments/body-life";
import type { ListingBasis } from "@/lib/standing/basis";
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
import type { ViewOf } from "./kinds/field";

/** What leaves the query layer: plain objects, picked field by field. The public ones hold nothing private. */

export type SourceView = {
  id: string;
  /** Whose word it is; null where nobody has said so. */
  kind: SourceKind | null;
  url: string | null;
  title: string;
  publisher: string | null;
  published: Edtf | null;
  accessed: Edtf | null;
  archiveUrl: string | null;
};

export type BodyView = {
  id: string;
  kind: BodyKind;
  chamberRole: ChamberRole | null;
  countryCode: CountryCode | null;
  parentId: string | null;
  name: LocalText;
  nameNative: string | null;
  /** Oldest first; an entry stands under the name of its day. */
  formerNames: FormerName[];
  foundedOn: Edtf | null;
  endedOn: Edtf | null;
  /** Oldest first. */
  seats: Seats[];
  website: string | null;
  remark: LocalText;
};

/** That and why the campaign asks this country. */
export type ListingView = {
  basis: ListingBasis;
  since: Edtf | null;
  reasoning: LocalText;
  sources: SourceView[];
  contextSources: SourceView[];
};

export type PartnerView = {
  id: string;
  countryCode: CountryCode;
  name: string;
  website: string | null;
  remark: LocalText;
};
export type CountryView = { code: CountryCode; listing: ListingView | null };
export type WaveView = { id: string; name: LocalText; startedOn: Edtf };

export type DocumentVersionView = {
  id: string;
  language: string | null;
  datedOn: Edtf | null;
  label: string | null;
  url: string | null;
  file: { sha256: string; name: string; mediaType: string; bytes: number } | null;
};
export type DocumentView = {
  id: string;
  kind: DocumentKind;
  title: LocalText;
  titleOriginal: string | null;
  issuedBy: string | null;
  issuedOn: Edtf | null;
  description: LocalText;
  remark: LocalText;
  sources: SourceView[];
  versions: DocumentVersionView[];
};
export type PackageView = {
  id: string;
  label: string;
  number: number;
  previousId: string | null;
  frozen: boolean;
  remark: LocalText;
  documentVersionIds: string[];
};

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
/** Null where it is not a dispatch. */
type KeptOfDispatch = {
  [Name in keyof typeof kinds.dispatch as (typeof kinds.dispatch)[Name]["told"] extends "kept"
    ? Name
    : never]: z.output<(typeof kinds.dispatch)[Name]["input"]>;
};
export type DeskEntry = PublicEntry & Internal & KeptOfDispatch;

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
  /** After how many days silence counts, as the campaign has set it. */
  patience: Patience;
};
export type PublicRecord = RecordView<PublicEntry>;
export type DeskRecord = RecordView<DeskEntry>;
