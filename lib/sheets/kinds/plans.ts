import "server-only";
import { countryName } from "@/lib/i18n/country-names";
import { savePlan } from "@/lib/tasks/acts";
import { plan } from "@/lib/tasks/fields";
import { planSubject } from "@/lib/tasks/subjects";
import { type Content, dateFacet, plainFacet } from "../facet";
import { ownerFacet } from "../people";
import type { SheetKind } from "./kind";
import { countryFacet } from "./partners";

/** The plans of countries: who is in charge, and what is to happen there next. Each country has one, empty at first. */

const fields = Object.keys(plan) as (keyof typeof plan)[];
const planPart = (content: Content): Content =>
  Object.fromEntries(fields.map((field) => [field, content[field] ?? null]));
const code = (content: Content): string => String(content.countryCode ?? "");

export const plans: SheetKind = {
  name: "plans",
  right: "task:write",
  subject: planSubject,
  add: savePlan,
  added: (content) => ({ id: code(content), version: 0, plan: planPart(content) }),
  contentOf: (snapshot) => ({ countryCode: snapshot.countryCode ?? null, ...planPart(snapshot) }),
  nothing: (countryCode) => ({ countryCode, version: 0 }),
  edits: ({ version }, content) => [[savePlan, { id: code(content), version, plan: planPart(content) }]],
  columns: [],
  telling: ["nextStep", "nextStepOn"],
  facets: [
    countryFacet,
    ownerFacet(
      "tasks.plan.inCharge",
      "who is in charge, owner, responsible, curator, відповідальний, відповідальна особа, куратор, mesül",
    ),
    plainFacet(plan.nextStep, {
      key: "nextStep",
      label: "tasks.plan.nextStep",
      also: "next step, next, наступний крок, далі, soñraki adım",
    }),
    dateFacet(plan.nextStepOn, {
      key: "nextStepOn",
      label: "tasks.plan.nextStepOn",
      also: "day of the next step, next step on, дата наступного кроку, день наступного кроку",
    }),
  ],
  initial: () => ({ countryCode: null, ...planPart({}) }),
  marks: (content) => ({ sure: content.countryCode ? [code(content)] : [], likely: [] }),
  known: ({ record }) =>
    record.countries.map((country) => ({ id: country.code, version: 0, sure: [country.code], likely: [] })),
  prefix: "plan",
  label: (content, { locale }) => (content.countryCode ? countryName(code(content), locale) : ""),
  href: (content) => `/desk/countries/${code(content)}`,
};
