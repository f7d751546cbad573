import type { Facts } from "./facts";
import type { Section } from "./report";
import { aboutSection } from "./sections/about";
import { answersSection } from "./sections/answers";
import { changesSection } from "./sections/changes";
import { countsSection } from "./sections/counts";
import { engagementsSection } from "./sections/engagements";
import { nextSection } from "./sections/next";
import { notesSection } from "./sections/notes";
import { packagesSection } from "./sections/packages";
import { proceedingsSection } from "./sections/proceedings";
import { recognitionsSection } from "./sections/recognitions";
import { sourcesSection } from "./sections/sources";
import type { Wording } from "./words";

/** The parts of the report after its first page, in order. */
export const sectionsOf = (wording: Wording, facts: Facts): Section[] => [
  countsSection(wording),
  recognitionsSection(wording),
  proceedingsSection(wording),
  packagesSection(wording),
  answersSection(wording),
  nextSection(wording),
  engagementsSection(wording),
  changesSection(wording),
  ...(wording.figures.audience === "internal" ? [notesSection(wording)] : []),
  sourcesSection(wording),
  aboutSection(wording, facts),
];
