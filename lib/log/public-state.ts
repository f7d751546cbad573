import "server-only";
import { today } from "@/lib/calendar/today";
import { publicChangesHere } from "@/lib/ledger/public-changes";
import { publicRecord } from "./queries";

/** How long an answer holds for other readers, in milliseconds: another instance's change shows within it. */
const holds = 200;
/** The longest that a reader waits for a database that does not answer, in milliseconds. */
const patience = 1_000;

type Asked = { at: number; changes: number; state: Promise<string> };
// One for the process, though the framework may load this file more than once.
const shared = globalThis as { publicStateAsked?: Asked; publicStateLast?: string };

/**
 * What public pages are made from at present: the public record's revision and the campaign's day. It never returns to
 * what it was. While the database is away it is what was known last, so that what is in memory goes on being read.
 * @throws what the database threw, where nothing is known yet
 */
export function publicState(): Promise<string> {
  const now = Date.now();
  const asked = shared.publicStateAsked;
  const changes = publicChangesHere();
  if (asked && asked.changes === changes && now - asked.at < holds && now >= asked.at) return asked.state;
  const state = withPatience(check());
  shared.publicStateAsked = { at: now, changes, state };
  return state;
}

async function check(): Promise<string> {
  try {
    const { revision } = await publicRecord();
    shared.publicStateLast = `${revision} ${today()}`;
  } catch (error) {
    if (shared.publicStateLast === undefined) throw error;
  }
  return shared.publicStateLast;
}

function withPatience(state: Promise<string>): Promise<string> {
  const last = shared.publicStateLast;
  if (last === undefined) return state;
  const late = new Promise<string>((resolve) => setTimeout(resolve, patience, last).unref());
  return Promise.race([state, late]);
}
