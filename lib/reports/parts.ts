import { chartSection } from "./charts/section";
import type { PartName } from "./part-names";
import type { Section } from "./report";
import { actsSection, relatedSection } from "./sections/acts";
import { addresseesSection } from "./sections/addressees";
import { answersSection } from "./sections/answers";
import { askSection } from "./sections/ask";
import { changesSection } from "./sections/changes";
import { countsSection } from "./sections/counts";
import { engagementsSection } from "./sections/engagements";
import { factsSection } from "./sections/facts";
import { funnelSection } from "./sections/funnel";
import { historySection } from "./sections/history";
import { monthsSection } from "./sections/months";
import { naturesSection } from "./sections/natures";
import { nextSection } from "./sections/next";
import { notesSection } from "./sections/notes";
import { packagesSection } from "./sections/packages";
import { peopleSection } from "./sections/people";
import { proceedingsSection } from "./sections/proceedings";
import { recognisedSection } from "./sections/recognised";
import { recognitionsSection } from "./sections/recognitions";
import { requestsSection } from "./sections/requests";
import { standingSection } from "./sections/standing";
import { whereSection } from "./sections/where";
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
  months: monthsSection,
  acts: actsSection,
  related: relatedSection,
  standing: standingSection,
  history: historySection,
  people: peopleSection,
  ask: askSection,
  facts: factsSection,
  funnel: funnelSection,
  addressees: addresseesSection,
  natures: naturesSection,
  requests: requestsSection,
  recognised: recognisedSection,
  where: whereSection,
  notes: notesSection,
  "chart-recognitions": chartSection("recognitions"),
  "chart-map": chartSection("map"),
  "chart-classes": chartSection("classes"),
  "chart-funnel": chartSection("funnel"),
  "chart-natures": chartSection("natures"),
  "chart-survival": chartSection("survival"),
  "chart-activity": chartSection("activity"),
};
