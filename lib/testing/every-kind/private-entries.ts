import { act, answer, common, type Fields, letter, meeting, of } from "../entry-shapes";
import { entriesOfBody, idOfErrorReport, idOfMention, type Performer } from "./acts";
import type { Files, People } from "./ground";
import { type Story, secret } from "./story";

/** What the public must not see: never published, taken back, removed; and what came back. */
export async function logPrivate(story: Story, editor: Performer, files: Files): Promise<void> {
  story.day("2026-06-01");
  const log = (id: string, entry: Fields, publish = false) =>
    story.perform("entry:log", editor, {
      id,
      entry,
      publish,
      confirmed: ["same-entry", "same-act", "contact-elsewhere"],
    });
  const hidden = (what: string) => ({
    summary: { en: secret(`summary of ${what}`) },
    sources: [{ id: "s-private" }],
  });
  await log(
    "i-draft",
    letter("MT", "mt-embassy", "2026-05-30", "drafted", {
      ...hidden("a draft"),
      waveId: "wave-2025",
      packageId: "package-private",
      contactId: "contact-office",
      attachments: [files.letter, files.form],
    }),
  );
  await log(
    "i-answer",
    answer("MT", "mt-parliament", "2026-05-01", "supportive", {
      ...hidden("an answer"),
      attachments: [files.letter],
    }),
  );
  await log(
    "i-meeting",
    meeting("MT", "mt-parliament", "2026-05-02", "meeting", {
      ...hidden("a meeting"),
      titleEnglish: secret("meeting title"),
      participants: [secret("participant")],
      place: secret("place"),
    }),
  );
  await log(
    "i-act",
    act("MT", "mt-parliament", "2026-05-03", "tabled", {
      ...hidden("an act"),
      titleOriginal: secret("act title"),
    }),
  );
  await log("i-note", {
    kind: "note",
    ...of("MT", "mt-embassy", "2026-05-04"),
    internalNote: `${secret("note")}\n${secret("second line")}`,
  });
  // An attachment of a public letter is not public.
  await log(
    "e-letter-attached",
    letter("MT", "mt-parliament", "2026-04-04", "sent", { attachments: [files.letter] }),
    true,
  );

  const call = meeting("MT", "mt-parliament", "2026-05-05", "call", hidden("what was taken back"));
  await log("i-taken-back", call, true);
  await story.perform("entry:unpublish", editor, { id: "i-taken-back", version: 1 });
  await log("i-removed", { ...call, ...hidden("what was removed"), occurredOn: "2026-05-06" }, true);
  await story.perform("entry:remove", editor, {
    id: "i-removed",
    version: 1,
    reason: secret("removal reason"),
  });
  const back = {
    ...call,
    occurredOn: "2026-05-07",
    sources: [],
    summary: { en: secret("an earlier version") },
  };
  await log("e-restored", back);
  await story.perform("entry:remove", editor, { id: "e-restored", version: 1, reason: "By mistake" });
  await story.perform("entry:restore", editor, { id: "e-restored", version: 2 });
  await story.perform("entry:edit", editor, {
    id: "e-restored",
    version: 3,
    entry: { ...back, summary: { en: "A call about the letter." } },
    correctionReason: {},
  });
  story.day("2026-06-02");
  await story.perform("entry:publish", editor, { id: "e-restored", version: 4 });

  await log("i-meeting-off", {
    ...call,
    ...hidden("what was called off"),
    occurredOn: "2026-05-19",
    scheduledFor: "2026-07-01",
  });
  await story.perform("entry:call-off", editor, {
    id: "i-meeting-off",
    version: 1,
    reason: secret("why it was called off"),
  });
  for (const letterKind of ["answer", "other"])
    await log(`i-letter-${letterKind}`, {
      kind: "dispatch",
      ...common,
      countries: ["MT"],
      bodyId: "mt-parliament",
      occurredOn: "2026-05-19",
      rung: "sent",
      letterKind,
    });
  const view = { list: "log", name: secret("name of a view"), query: "kind=note", shared: true };
  await story.perform("view:save", editor, { id: "view-notes", view });
  await story.perform("view:save", editor, { id: "view-gone", view: { ...view, shared: false } });
  await story.perform("view:remove", editor, { id: "view-gone", version: 1 });

  const many = {
    kind: "dispatch",
    ...common,
    countries: ["EE", "LV"],
    occurredOn: "2026-05-20",
    certainty: "assumed",
    rung: "sent",
  };
  await log("i-letter-many", many);
  await story.perform("letters:confirm", editor, {
    letters: [{ dispatchId: "i-letter-many", version: 1, country: "EE" }],
    sent: {
      occurredOn: "2026-05-20",
      channel: "email",
      rung: "sent",
      certainty: "confirmed",
      internalNote: secret("note of a confirmed letter"),
      sources: [],
    },
    correctionReason: {},
  });
  const confirmed = (await entriesOfBody("ee-parliament")).at(-1);
  if (confirmed) story.name("entry-confirmed-letter", confirmed);
}

/** Readers' reports: open with all that a reader can say and with next to nothing, and settled in every way. */
export async function fileReports(story: Story, editor: Performer): Promise<void> {
  story.day("2026-06-20");
  const report = async (name: string, input: object) => {
    const { reference } = await story.perform(
      "error-report:file",
      { visitor: true },
      { language: "en", ...input },
    );
    story.name(`reference-${name}`, reference);
    return story.name(`report-${name}`, await idOfErrorReport(reference));
  };
  await report("open", {
    about: "e-pl-adopted",
    wrong: secret("report wrong"),
    better: secret("report better"),
    sourceUrl: `https://example.org/${secret("report source")}`,
    email: `${secret("report email")}@example.org`,
    language: "uk",
  });
  await report("bare", { wrong: secret("report of the whole"), language: "crh" });
  for (const outcome of ["corrected", "not_an_error", "duplicate", "spam"]) {
    const id = await report(outcome, {
      about: "PL",
      wrong: secret(`report ${outcome}`),
      email: "reader@example.org",
    });
    const remark = outcome === "corrected" ? secret("report remark") : null;
    await story.perform("error-report:settle", editor, { id, version: 1, outcome, remark });
  }
}

/** What is to be done: with all that can be said of it and with next to nothing, open, done and removed. */
export async function planTasks(story: Story, people: { editor: Performer }): Promise<void> {
  story.day("2026-06-25");
  const { editor } = people;
  const owner = "userId" in editor ? editor.userId : "";
  const add = (id: string, task: object) => story.perform("task:add", editor, { id, task });
  await add("task-full", {
    title: secret("task title"),
    note: `${secret("task note")}\n${secret("second line of a task")}`,
    ownerId: owner,
    dueOn: "2026-07-01",
    countryCode: "MT",
    entryId: "i-meeting",
  });
  await add("task-bare", { title: secret("bare task") });
  await add("task-done", { title: secret("done task"), ownerId: owner });
  await story.perform("task:done", editor, { id: "task-done", version: 1 });
  await add("task-removed", { title: secret("removed task") });
  await story.perform("task:remove", editor, { id: "task-removed", version: 1 });
  await story.perform("plan:save", editor, {
    id: "MT",
    version: 0,
    plan: {
      ownerId: owner,
      nextStep: secret("next step"),
      nextStepOn: "2026-07-02",
      ask: [{ language: "en", text: secret("next ask") }],
    },
  });
  await story.perform("plan:save", editor, { id: "PL", version: 0, plan: {} });
}

/** Colleagues who are named in notes: by a colleague and by the machine, and one who has seen it. */
export async function mentionColleagues(story: Story, { administrator, editor }: People): Promise<void> {
  const idOf = (person: Performer) => ("userId" in person ? person.userId : "");
  const log = (id: string, caller: Performer, internalNote: string) =>
    story.perform("entry:log", caller, {
      id,
      entry: { kind: "note", ...of("MT", "mt-embassy", "2026-05-08"), internalNote },
      confirmed: ["same-entry"],
    });
  const name = secret("person name");
  await log("i-mention", editor, `${secret("note for a colleague")} @${name}`);
  const seen = story.name("mention-seen", await idOfMention({ entryId: "i-mention" }, idOf(administrator)));
  await story.perform("mention:seen", administrator, { id: seen, version: 1 });
  await log("i-mention-imported", { system: "import" }, `@${name}`);
  const note = `${secret("task note for a colleague")} @${name}`;
  await story.perform("task:add", editor, {
    id: "task-mention",
    task: { title: secret("task to look at"), note },
  });
  story.name("mention-task", await idOfMention({ taskId: "task-mention" }, idOf(administrator)));
  story.name("mention-open", await idOfMention({ entryId: "i-mention-imported" }, idOf(administrator)));
}
