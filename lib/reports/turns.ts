import { Gates } from "@/lib/base/gate";

// Two reports of one person are made at once, and three more wait: nobody waits behind a pile of one other's.
const people = new Gates(2, 3, "reports-in-turn");

/**
 * Makes a report when it is this person's turn.
 * @throws Refusal `reports-in-turn` when several of theirs wait already
 */
export const inPersonsTurn = <Value>(person: string, work: () => Promise<Value>): Promise<Value> =>
  people.run(person, work);
