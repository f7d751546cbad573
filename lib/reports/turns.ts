import { Gate } from "@/lib/base/gate";
import { Refusal } from "@/lib/base/refusal";

/** So many reports of one person are made at once, and so many more wait: nobody waits behind a pile of one other's. */
const atOnce = 2;
const mayWait = 3;

const people = new Map<string, { gate: Gate; asked: number }>();

/**
 * Makes a report when it is this person's turn.
 * @throws Refusal `reports-in-turn` when several of theirs wait already
 */
export async function inPersonsTurn<Value>(person: string, work: () => Promise<Value>): Promise<Value> {
  const turn = people.get(person) ?? { gate: new Gate(atOnce, mayWait), asked: 0 };
  if (turn.asked >= atOnce + mayWait) throw new Refusal("reports-in-turn");
  people.set(person, turn);
  turn.asked++;
  try {
    return await turn.gate.run(work);
  } finally {
    turn.asked--;
    if (turn.asked === 0) people.delete(person);
  }
}
