import type { Role } from "@/lib/db/generated/enums";
import { answerPath } from "@/lib/desk/steps";
import { may, type Right } from "@/lib/ledger/rights";
import type { DeskEntry } from "@/lib/log/views";
import type { CountryCode, EntryId } from "@/lib/standing/entry";
import type { PlanView, TaskView } from "./fields";
import type { Settle, SettleWord } from "./settle";

/**
 * Where things of the queue are settled: always a page whose fitting row or form is open at its top. What a role may not do
 * is left out.
 */
export const addressOf = (role: Role) => {
  const way = (right: Right, word: SettleWord, href: string): Settle[] =>
    may(role, right) ? [{ word, href }] : [];
  const anew = (word: SettleWord, kind: string, also: Record<string, string>) =>
    way("entry:write", word, `/desk/entries/new?${new URLSearchParams({ kind, ...also })}`);
  const entryPage = (id: EntryId) => `/desk/entries/${id}`;
  const edit = (word: SettleWord, id: EntryId) => way("entry:write", word, `${entryPage(id)}/edit`);
  const task = (also: Record<string, string>) =>
    way("task:write", "prepare", `/desk/tasks?${new URLSearchParams({ add: "", ...also })}`);

  return {
    nextStep: (country: CountryCode) => way("task:write", "nextStep", `/desk/countries/${country}?open=plan`),
    write: (country: CountryCode) => anew("write", "dispatch", { country }),
    /** Their question is answered by a letter that says so. */
    reply: (country: CountryCode, question: DeskEntry) =>
      question.kind === "response"
        ? way("entry:write", "write", answerPath(question.id, country))
        : anew("write", "dispatch", { country }),
    remind: (country: CountryCode) => anew("remind", "dispatch", { country }),
    /** The same letter once more, in what can be the same. */
    sendAgain: (country: CountryCode, letter: EntryId) =>
      anew("sendAgain", "dispatch", { country, again: letter }),
    /** What came back to a letter. */
    answer: (country: CountryCode, letter: DeskEntry | undefined) =>
      anew("logAnswer", "response", {
        country,
        ...(letter?.kind === "dispatch" ? { answers: letter.id } : {}),
      }),
    send: ({ id }: DeskEntry) => edit("sent", id),
    /** What happened on a day that is over: a meeting is said to have been held, a step is continued by the next one. */
    happened: (entry: DeskEntry): Settle[] =>
      entry.kind === "proceeding"
        ? [
            ...anew("happened", "proceeding", {
              ...(entry.countries[0] ? { country: entry.countries[0] } : {}),
              continues: entry.id,
            }),
            ...edit("notHappened", entry.id),
          ]
        : edit("happened", entry.id),
    prepare: ({ id, countries }: DeskEntry): Settle[] => [
      ...task({ entry: id, ...(countries.length === 1 && countries[0] ? { country: countries[0] } : {}) }),
      { word: "open", href: entryPage(id) },
    ],
    makeReport: (href: string) => way("document:write", "open", href),
    look: ({ id }: DeskEntry): Settle[] => [{ word: "look", href: entryPage(id) }],
    stepDone: (plan: PlanView): Settle[] => {
      const { countryCode: id, version, ownerId, nextStep, nextStepOn } = plan;
      if (!may(role, "task:write")) return [];
      const input = { id, version, plan: { ownerId, nextStep: null, nextStepOn: null } };
      return [
        {
          word: "done",
          act: "plan:save",
          input,
          undo: "plan:save",
          before: { ownerId, nextStep, nextStepOn },
        },
        { word: "nextStep", href: `/desk/countries/${id}?open=plan` },
      ];
    },
    taskDone: ({ id, version }: TaskView): Settle[] =>
      may(role, "task:write")
        ? [
            { word: "done", act: "task:done", input: { id, version }, undo: "task:reopen" },
            { word: "edit", href: `/desk/tasks/${id}` },
          ]
        : [{ word: "open", href: `/desk/tasks/${id}` }],
    proposal: (id: string): Settle[] => [{ word: "look", href: `/desk/proposals/${id}` }],
    report: (id: string): Settle[] => [
      { word: may(role, "error-report:settle") ? "settle" : "open", href: `/desk/error-reports/${id}` },
    ],
    effects: () => way("setting:manage", "settle", "/desk/effects"),
    handOn: (id: string) => way("person:manage", "handOn", `/desk/people/${id}?open=hand-on`),
    shipped: () => way("listing:write", "decide", "/desk/shipped"),
    letters: (dispatchId: EntryId): Settle[] =>
      may(role, "listing:write")
        ? [{ word: "check", href: "/desk/letters" }]
        : [{ word: "open", href: entryPage(dispatchId) }],
    listing: (country: CountryCode) => way("listing:write", "check", `/desk/countries/${country}?listing`),
  };
};
