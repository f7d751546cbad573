import { subject } from "@/lib/subject/subject";

/** Something that someone at the desk is to do: never public. */
export const taskSubject = subject({ type: "task", order: 160, model: "Task" });

/** Who is in charge of a country, and what is to happen there next: never public. */
export const planSubject = subject({
  type: "plan",
  order: 170,
  model: "Plan",
  key: "countryCode",
  mayBeEmpty: ["ask"],
});
