import { chartSection } from "./charts/section";
import type { PartName } from "./part-names";
import type { Section } from "./report";
import { answersSection } from "./sections/answers";
import { changesSection } from "./sections/changes";
import { countsSection } from "./sections/counts";
import { engagementsSection } from "./sections/engagements";
import { nextSection } from "./sections/next";
import { notesSection } from "./sections/notes";
import { packagesSection } from "./sections/packages";
import { proceedingsSection } from "./sections/proceedings";
import { recognitionsSection } from "./sections/recognitions";
import type { Wording } from "./words";

/** What each part says. A part makes one section of any report that has it. */
export const parts: Record<PartName, (wording: Wording) => Section> = {
  counts: countsSection,
  recognitions: recognitionsSection,
  proceedings: proceedingsSection,
  packages: packagesSection,
  answers: answersSection,
  next: nextSection,
  engagements: engagementsSection,
  changes: changesSection,
  notes: notesSection,
  "chart-recognitions": chartSection("recognitions"),
  "chart-map": chartSection("map"),
  "chart-classes": chartSection("classes"),
  "chart-funnel": chartSection("funnel"),
  "chart-natures": chartSection("natures"),
  "chart-survival": chartSection("survival"),
  "chart-activity": chartSection("activity"),
};
