import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { countryName } from "@/lib/i18n/country-names";
import { addTask, editTask } from "@/lib/tasks/acts";
import { task } from "@/lib/tasks/fields";
import { knownTasks } from "@/lib/tasks/queries";
import { taskSubject } from "@/lib/tasks/subjects";
import { folded } from "@/lib/text/fold";
import { joined } from "@/lib/text/joined";
import { type Content, dateFacet, type Facet, first, plainFacet } from "../facet";
import { noteRead, ownerFacet } from "../people";
import type { SheetKind } from "./kind";
import { countryFacet } from "./partners";

/** Tasks: what is to be done, by whom, by when. What a task follows from stays as it is. */

const partnerFacet: Facet = {
  key: "partnerId",
  columns: [
    {
      key: "partner",
      label: "tasks.task.partnerId",
      also: "partner, partner organisation, asked of, партнер, партнерська організація",
    },
  ],
  fields: ["partnerId"],
  read: (values, { record }) => {
    const typed = first(values, "partner");
    if (typed === "") return null;
    const wanted = folded(typed);
    const found = record.partners.filter(({ id, name }) => id === typed || folded(name) === wanted);
    if (found.length !== 1) throw new Refusal("sheet-partner", "partner", { value: typed.slice(0, 80) });
    return found[0]?.id;
  },
  get: (content) => content.partnerId ?? null,
  set: (content, value) => {
    content.partnerId = value;
  },
  show: (value, { record }) => record.partners.find(({ id }) => id === value)?.name ?? "",
};

const fields = Object.keys(task) as (keyof typeof task)[];

function marks(content: Content): { sure: string[]; likely: string[] } {
  const title = folded(String(content.title ?? ""));
  const at = `${String(content.countryCode ?? "")} ${title}`;
  return { sure: [`on ${String(content.dueOn ?? "")} ${at}`], likely: [at] };
}

export const tasks: SheetKind = {
  name: "tasks",
  right: "task:write",
  subject: taskSubject,
  add: addTask,
  added: (content) => ({ task: content }),
  contentOf: (snapshot, world) => ({
    ...Object.fromEntries(fields.map((field) => [field, snapshot[field] ?? null])),
    note: noteRead(snapshot.note, world),
  }),
  edits: (at, content) => [[editTask, { ...at, task: content }]],
  columns: [],
  telling: ["task", "owner", "dueOn"],
  facets: [
    plainFacet(task.title, {
      key: "task",
      field: "title",
      label: "tasks.task.title",
      also: "task, tasks, to do, todo, what, завдання, що зробити, задача, vazife",
    }),
    countryFacet,
    ownerFacet(
      "tasks.task.ownerId",
      "owner, who, whose, responsible, assignee, хто, відповідальний, виконавець, kim",
    ),
    dateFacet(task.dueOn, {
      key: "dueOn",
      label: "tasks.task.dueOn",
      also: "due, due on, deadline, by, until, строк, термін, до коли, дедлайн, müddet",
    }),
    plainFacet(task.note, {
      key: "note",
      label: "tasks.task.note",
      also: "note, notes, remark, comment, нотатка, примітка, коментар, qayd",
    }),
    partnerFacet,
  ],
  initial: () => Object.fromEntries(fields.map((field) => [field, null])),
  marks,
  known: async () =>
    (await knownTasks()).map(({ id, version, ...content }) => ({ id, version, ...marks(content) })),
  prefix: "task",
  label: (content, { locale }) =>
    joined(
      [
        content.title as string | null,
        content.countryCode ? countryName(String(content.countryCode), locale) : null,
      ],
      " · ",
    ),
  href: (_, id) => `/desk/tasks/${id}`,
};
