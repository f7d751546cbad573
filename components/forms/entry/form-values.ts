import type { SourceFields } from "@/components/forms/sources-field";
import type { InLanguages } from "@/lib/i18n/locales";
import type { EntryDraft } from "@/lib/log/schema";

/** The fields of every kind side by side; a form holds those of its own kind only. */
export type EntryFields = {
  kind: EntryDraft["kind"];
  countries: string[];
  bodyId: string;
  occurredOn: string;
  certainty: string;
  summary: InLanguages;
  internalNote: string;
  sources: SourceFields[];
  attachments: string[];
  packageId: string;
  waveId: string;
  contactId: string;
  channel: string;
  rung: string;
  rungOn: string;
  ourReference: string;
  theirReference: string;
  replyExpectedBy: string;
  replyExpectedReason: string;
  nature: string;
  waitUntil: string;
  answersId: string;
  engagementForm: string;
  titleEnglish: string;
  titleUkrainian: string;
  titleCrimeanTatar: string;
  participants: string[];
  place: string;
  topic: string;
  stance: string;
  scheduledFor: string;
  step: string;
  form: string;
  wording: string;
  titleOriginal: string;
  reference: string;
  voteKind: string;
  votesFor: string;
  votesAgainst: string;
  votesAbstained: string;
  votesNotVoting: string;
  voteRemark: InLanguages;
  clauseOriginal: string;
  clauseLanguage: string;
  clause: InLanguages;
  continuesId: string;
};

/** What is sent; `publish` is no field, but which button was pressed. */
export type FormValues = {
  id: string;
  version?: number;
  entry: EntryFields;
  publish?: boolean;
  correctionReason?: InLanguages;
};

/** The fields of a stored entry that a form holds in another shape: a source may be a new one there. */
export const storedAs = ({ sources }: Record<string, unknown>): Pick<EntryFields, "sources"> => ({
  sources: (sources as string[]).map((id) => ({ id })),
});
