import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/calendar/edtf";
import { dispatch, note, response, wave2019, wave2025 } from "@/lib/testing/builders";
import type { EntryFacts } from "./entry";
import { isPackage } from "./letter";
import { inOrder } from "./order";
import { standing, standingOf } from "./standing";

/** Letters of ours that are no package, and answers that answer several letters. */

const sentOn = "2025-03-26";
const daysLater = (days: number) => addDays(sentOn, days);
const readOn = (entries: EntryFacts[], day: string) => standingOf(standing(entries, day, day), "PL");
const conversationOn = (entries: EntryFacts[], day: string) => readOn(entries, day).conversation.conversation;
const wavesOn = (entries: EntryFacts[], day: string) =>
  readOn(entries, day).waves.map((wave) => [wave.waveId, wave.conversation]);

const letter = dispatch(sentOn, "sent", { wave: wave2025, letterKind: "package" });
const question = response(daysLater(10), "asks_us", { answersId: letter.id });

describe("a reminder", () => {
  const reminder = dispatch(daysLater(100), "sent", { letterKind: "reminder" });
  test("binds as a letter does, in the wave of the letter before it", () => {
    expect(conversationOn([letter, reminder], daysLater(99))).toBe("late");
    expect(wavesOn([letter, reminder], daysLater(159))).toEqual([["wave-2025", "sent"]]);
    expect(conversationOn([letter, reminder], daysLater(160))).toBe("late");
  });
  test("that failed shows, also in the list of its wave, and a further one settles it", () => {
    const failed = dispatch(daysLater(100), "delivery_failed", { letterKind: "reminder" });
    expect(wavesOn([letter, failed], daysLater(500))).toEqual([["wave-2025", "delivery_failed"]]);
    expect(readOn([letter, failed], daysLater(500)).conversation.because).toEqual([failed.id]);
    const again = dispatch(daysLater(101), "sent", { letterKind: "reminder" });
    expect(conversationOn([letter, failed, again], daysLater(102))).toBe("sent");
  });
  test("of the wave that it names belongs there, whatever was sent since", () => {
    const first = dispatch("2019-06-01", "sent", { wave: wave2019 });
    const late = dispatch(daysLater(5), "sent", { letterKind: "reminder", wave: wave2019 });
    expect(wavesOn([first, letter, late], daysLater(6))).toEqual([
      ["wave-2019", "sent"],
      ["wave-2025", "sent"],
    ]);
  });
  test("before any letter is a thread of its own", () => {
    expect(wavesOn([reminder], daysLater(101))).toEqual([[null, "sent"]]);
  });
});

describe("an answer of ours", () => {
  test("ends our turn and binds them again, also on the day of the question and logged before it", () => {
    const reply = dispatch(daysLater(10), "sent", { letterKind: "answer", repliesToId: question.id });
    const loggedFirst = { ...reply, loggedAs: question.loggedAs - 0.5 };
    for (const one of [reply, loggedFirst]) {
      expect(conversationOn([letter, question, one], daysLater(10))).toBe("sent");
      expect(conversationOn([letter, question, one], daysLater(70))).toBe("late");
    }
  });
  test("belongs to the wave of the question, even if a later wave was sent meanwhile", () => {
    const next = dispatch(daysLater(20), "sent", { wave: { id: "wave-next", startedOn: daysLater(20) } });
    const reply = dispatch(daysLater(30), "sent", { letterKind: "answer", repliesToId: question.id });
    expect(wavesOn([letter, question, next, reply], daysLater(31))).toEqual([
      ["wave-2025", "sent"],
      ["wave-next", "sent"],
    ]);
  });
  test("that did not arrive leaves the question open", () => {
    const failed = dispatch(daysLater(12), "delivery_failed", {
      letterKind: "answer",
      repliesToId: question.id,
    });
    expect(conversationOn([letter, question, failed], daysLater(13))).toBe("ball_with_us");
  });
  test("to a question that came before any letter opens the exchange", () => {
    const asked = response("2018-01-01", "asks_us");
    const reply = dispatch("2018-01-05", "sent", { letterKind: "answer", repliesToId: asked.id });
    expect(conversationOn([asked], "2018-01-02")).toBe("ball_with_us");
    expect(wavesOn([asked, reply], "2018-01-06")).toEqual([[null, "sent"]]);
  });
});

describe("thanks", () => {
  const thanks = (on: string) => dispatch(on, "sent", { letterKind: "thanks" });
  test("change nothing but the day of the last entry", () => {
    const answered = [letter, response(daysLater(20), "supportive")];
    const asked = [letter, question];
    for (const history of [[letter], answered, asked]) {
      const day = daysLater(130);
      const { lastEntryOn: _, lastEntryDate: __, ...before } = readOn(history, day);
      const { lastEntryOn, lastEntryDate: ___, ...after } = readOn([...history, thanks(daysLater(30))], day);
      expect(after).toEqual(before);
      expect(lastEntryOn).toBe(daysLater(30));
    }
  });
  test("make nobody a country that was asked", () => {
    expect(readOn([thanks(sentOn)], daysLater(1))).toMatchObject({
      class: "not_asked",
      conversation: { conversation: "not_contacted" },
      waves: [],
    });
  });
  test("are no letter that a later answer without a link could belong to", () => {
    const history = [letter, thanks(daysLater(5)), response(daysLater(6), "neutral")];
    expect(wavesOn(history, daysLater(7))).toEqual([["wave-2025", "answered_neutral"]]);
  });
});

test("a letter of which nobody has said what it is stays where it was: outside any wave", () => {
  expect(wavesOn([letter, dispatch(daysLater(5))], daysLater(6))).toEqual([
    ["wave-2025", "sent"],
    [null, "sent"],
  ]);
});

describe("an answer to several letters", () => {
  const first = dispatch("2019-06-01", "sent", { wave: wave2019, letterKind: "package" });
  test("counts in the wave of each", () => {
    const answer = response(daysLater(9), "supportive", { answersId: letter.id, alsoAnswers: [first.id] });
    expect(wavesOn([first, letter, answer], daysLater(9))).toEqual([
      ["wave-2019", "answered_supportive"],
      ["wave-2025", "answered_supportive"],
    ]);
  });
  test("counts once in a wave whose letter and reminder it answers", () => {
    const reminder = dispatch(daysLater(70), "sent", { letterKind: "reminder" });
    const answer = response(daysLater(80), "neutral", { answersId: letter.id, alsoAnswers: [reminder.id] });
    expect(readOn([letter, reminder, answer], daysLater(81)).waves).toMatchObject([
      { waveId: "wave-2025", conversation: "answered_neutral", because: [answer.id] },
    ]);
  });
});

describe("the order within a day follows the thread, then the logging", () => {
  const ids = (entries: EntryFacts[]) => inOrder(entries).map(({ id }) => id);
  const on = "2025-06-02";
  test("letter, question, our answer, however they were logged", () => {
    const reply = dispatch(on, "sent", { id: "reply", letterKind: "answer", repliesToId: "question" });
    const remark = note(on, { id: "remark" });
    const asked = response(on, "asks_us", { id: "question", answersId: "letter" });
    const sent = dispatch(on, "sent", { id: "letter" });
    expect(ids([remark, reply, asked, sent])).toEqual(["letter", "question", "reply", "remark"]);
  });
  test("an answer to several letters comes after all of them", () => {
    const answer = response(on, "neutral", { id: "answer", answersId: "b", alsoAnswers: ["c", "a"] });
    const letters = ["a", "b", "c"].map((id) => dispatch(on, "sent", { id }));
    expect(ids([answer, ...letters])).toEqual(["b", "c", "a", "answer"]);
  });
  test("links in a circle lose nothing", () => {
    const one = dispatch(on, "sent", { id: "one", repliesToId: "two" });
    const two = response(on, "neutral", { id: "two", answersId: "one", alsoAnswers: ["three"] });
    const three = dispatch(on, "sent", { id: "three", repliesToId: "two" });
    expect(ids([one, two, three]).sort()).toEqual(["one", "three", "two"]);
  });
  test("a question of a month stands before the reply to it", () => {
    const asked = response("2025-06", "asks_us", { id: "question" });
    const reply = dispatch("2025-06-10", "sent", { letterKind: "answer", repliesToId: "question" });
    expect(conversationOn([dispatch("2025-05-01"), asked, reply], "2025-06-11")).toBe("sent");
  });
});

test("what counts as a package", () => {
  const counts = (also: Parameters<typeof dispatch>[2]) => isPackage(dispatch(sentOn, "sent", also));
  expect(counts({ letterKind: "package" })).toBe(true);
  expect(counts({ packageId: "p" })).toBe(true);
  expect(counts({})).toBe(false);
  for (const letterKind of ["reminder", "answer", "thanks", "other"] as const)
    expect(counts({ letterKind })).toBe(false);
});
