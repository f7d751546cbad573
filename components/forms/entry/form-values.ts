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

export type FormValues = { entry: EntryFields; correctionReason: InLanguages };

/** Where the server's name of a field stands in the form. */
export const formPath = (field: string): string =>
  field === "correctionReason" || field.startsWith("correctionReason.") || field.startsWith("entry.")
    ? field
    : `entry.${field}`;
