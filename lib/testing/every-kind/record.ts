import {
  importGround,
  makeBodies,
  makeCampaign,
  makeContacts,
  makeDocuments,
  makeEvents,
  makeFiles,
  makePeople,
  makeSources,
  type People,
} from "./ground";
import { makeLetters } from "./letters";
import { fileReports, logPrivate, mentionColleagues, planTasks } from "./private-entries";
import { makeProposals } from "./proposals";
import { correctPublic, logPublic } from "./public-entries";
import { makeReach } from "./reach";
import { makeReports } from "./reports";
import { makeImports } from "./sheets";
import { Story } from "./story";

/** A day on which everything in the record has happened: readers ask on it or later. */
export const dayAfter = "2026-12-01";

/**
 * Fills an empty database with a small record that has every kind of thing in it, every column filled somewhere and empty
 * somewhere, and every value of every list; private fields hold words that begin with `secretMark`. Everything is written by
 * the acts that people perform, so that the log can be verified.
 * @param tell is told the moment of each act, from January 2026 on, so that a test can set its clock
 * @returns the accounts, and a lasting name for each id that was drawn by chance
 */
export async function makeEveryKind(
  tell: (now: Date) => void,
): Promise<{ people: People; drawn: ReadonlyMap<string, string> }> {
  const story = new Story(tell);
  const people = await makePeople(story);
  const { editor } = people;
  await importGround(story);
  await makeBodies(story, editor);
  await makeContacts(story, editor);
  const files = await makeFiles(story, editor);
  await makeSources(story, editor, files);
  await makeDocuments(story, editor, files);
  await makeCampaign(story, editor);
  await logPublic(story, editor);
  await correctPublic(story, editor);
  await logPrivate(story, editor, files);
  await fileReports(story, editor);
  await planTasks(story, people);
  await makeEvents(story, people);
  await makeReach(story, editor);
  await mentionColleagues(story, people);
  await makeProposals(story, people);
  await makeLetters(story, editor, people.administrator);
  await makeReports(story, editor);
  await makeImports(story, editor);
  return { people, drawn: story.drawn };
}
