import * as access from "@/lib/access/subjects";
import * as documents from "@/lib/documents/subjects";
import * as errorReports from "@/lib/error-reports/subjects";
import * as files from "@/lib/files/subjects";
import * as keptReports from "@/lib/kept-reports/subjects";
import * as letterTexts from "@/lib/letter-texts/subjects";
import * as log from "@/lib/log/subjects";
import * as mentions from "@/lib/mentions/subjects";
import * as parliaments from "@/lib/parliaments/subjects";
import * as partners from "@/lib/partners/subjects";
import * as proposals from "@/lib/proposals/subjects";
import * as savedViews from "@/lib/saved-views/subjects";
import * as sendings from "@/lib/sendings/subjects";
import * as sheets from "@/lib/sheets/subjects";
import * as sources from "@/lib/sources/subjects";
import { settingSubject } from "@/lib/subject/setting";
import { inOrder, type Subject } from "@/lib/subject/subject";
import * as tasks from "@/lib/tasks/subjects";

const slices = {
  ...access,
  ...documents,
  ...errorReports,
  ...files,
  ...keptReports,
  ...letterTexts,
  ...log,
  ...mentions,
  ...parliaments,
  ...partners,
  ...proposals,
  ...sendings,
  ...sheets,
  ...sources,
  ...tasks,
  ...savedViews,
};

/** Everything that has versions: what each slice declares in its `subjects.ts`. A test holds it against the database's own tables. */
export const subjects: readonly Subject[] = inOrder([settingSubject, ...Object.values(slices)]);

/** The kind of that name; null where none has it. */
export const subjectOfType = (type: string): Subject | null =>
  subjects.find((subject) => subject.type === type) ?? null;
