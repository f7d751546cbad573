/**
 * What stands on the log without changing anything of the record: who came, was refused and went, what was taken along,
 * by which address a calendar reads the desk's dates, who was given a link for a new password, and what administrators did
 * about effects that were given up. Each act with the kind of thing that its line names. Such a line has no version, and the public sees nothing of it.
 */
const events = {
  "session:begin": "session",
  "session:refuse": "session",
  "session:end": "session",
  "person:link": "user",
  "report:export": "report",
  "file:export": "file",
  "list:export": "list",
  "calendar:make": "calendar",
  "calendar:revoke": "calendar",
  "effect:retry": "effect",
  "effect:drop": "effect",
} as const;

export type EventAct = keyof typeof events;

/** `id` names a person for a session, a file, what a report is of, or the name of an effect; never what someone has typed. */
export type Event = { act: EventAct; id: string };

/** The person that a refused sign-in names when its address has no account. */
export const nobodyKnown = "unknown";

/** Whether a line without a version is one that may have none. */
export const isEvent = (act: string): act is EventAct => Object.hasOwn(events, act);

/** The kind of thing that the line of an event names. */
export const kindOfEvent = (act: EventAct): string => events[act];
