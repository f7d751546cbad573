import { partsOfAct } from "@/lib/ledger/questions";

/** What someone may look for among what was done, by the verb of the act; each verb belongs to one of them. */
export const verbsOf = {
  added: ["add", "add-version", "campaign", "file", "log", "mention", "propose", "take"],
  changed: [
    "addresses",
    "correct",
    "correspondence",
    "edit",
    "edit-version",
    "first-weeks",
    "four-eyes",
    "freeze",
    "identity",
    "leave",
    "merge",
    "merge-version",
    "patience",
    "reach",
    "reschedule",
    "save",
    "seal",
    "take-back",
    "topic",
    "template",
    "undecided",
    "undo",
    "verify",
  ],
  published: ["publish", "publish-copy", "unpublish", "unpublish-copy"],
  removed: [
    "archive",
    "archive-version",
    "call-off",
    "erase",
    "remove",
    "restore",
    "unarchive",
    "unarchive-version",
  ],
  settled: ["confirm", "decline", "done", "drop", "hand-on", "reopen", "retry", "seen", "settle", "withdraw"],
  taken: ["export"],
  accounts: [
    "begin",
    "choose",
    "disable",
    "enable",
    "end",
    "first",
    "link",
    "make",
    "name",
    "password",
    "refuse",
    "revoke",
    "role",
  ],
} as const satisfies Record<string, readonly string[]>;
export type Deed = keyof typeof verbsOf;
export const deeds = Object.keys(verbsOf) as readonly Deed[];

/** The verb of an act as it stands on the log: `log` of `entry:log?same-act`. */
export const verbOf = (act: string): string => partsOfAct(act).act.split(":")[1] ?? "";
