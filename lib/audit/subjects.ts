import { userSubject } from "@/lib/access/subjects";
import { documentSubject, documentVersionSubject, packageSubject } from "@/lib/documents/subjects";
import { errorReportSubject } from "@/lib/error-reports/subjects";
import { fileSubject } from "@/lib/files/subjects";
import { viewSubject } from "@/lib/lists/subjects";
import { entrySubject, waveSubject } from "@/lib/log/subjects";
import {
  bodySubject,
  contactSubject,
  countrySubject,
  listingSubject,
  partnerSubject,
} from "@/lib/parliaments/subjects";
import { sourceSubject } from "@/lib/sources/subjects";
import { settingSubject } from "@/lib/subject/setting";
import type { Subject } from "@/lib/subject/subject";

/** Everything that has versions. A test holds it against the database's own tables. */
export const subjects: readonly Subject[] = [
  settingSubject,
  countrySubject,
  userSubject,
  errorReportSubject,
  bodySubject,
  contactSubject,
  partnerSubject,
  fileSubject,
  sourceSubject,
  documentSubject,
  documentVersionSubject,
  packageSubject,
  waveSubject,
  listingSubject,
  entrySubject,
  viewSubject,
];

/** The kind of that name; null where none has it. */
export const subjectOfType = (type: string): Subject | null =>
  subjects.find((subject) => subject.type === type) ?? null;
