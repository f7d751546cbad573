import { Gates } from "@/lib/base/gate";

// Two files of one person are made at once, and two more wait: nobody waits behind a pile of one other's.
const people = new Gates(2, 2, "lists-in-turn");

/**
 * Makes a file when it is this person's turn.
 * @throws Refusal `lists-in-turn` when several of theirs wait already
 */
export const inPersonsTurn = <Value>(person: string, work: () => Promise<Value>): Promise<Value> =>
  people.run(person, work);
