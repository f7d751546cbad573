/** What a button of the queue says. */
export type SettleWord =
  | "nextStep"
  | "write"
  | "remind"
  | "sendAgain"
  | "sent"
  | "logAnswer"
  | "happened"
  | "notHappened"
  | "prepare"
  | "open"
  | "done"
  | "edit"
  | "look"
  | "settle"
  | "handOn"
  | "check"
  | "decide"
  | "list";

/** An act that is done by one button, and the one that takes it back, from what the first has answered. */
export type SettlingAct =
  | { act: "task:done"; input: { id: string; version: number }; undo: "task:reopen" }
  | {
      act: "plan:save";
      input: { id: string; version: number; plan: Record<string, string | null> };
      undo: "plan:save";
      /** What the plan was, for taking it back. */
      before: Record<string, string | null>;
    };

/** What settles something: a way to where it is settled, or an act done on the spot. */
export type Settle = { word: SettleWord } & ({ href: string } | SettlingAct);
