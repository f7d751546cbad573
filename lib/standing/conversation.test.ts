import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/calendar/edtf";
import type { Nature } from "@/lib/db/generated/enums";
import {
  bodies,
  dispatch,
  engagement,
  note,
  proceeding,
  response,
  wave2019,
  wave2025,
} from "@/lib/testing/builders";
import { type Conversation, dueDate } from "./conversation";
import type { DispatchFacts, EntryFacts } from "./entry";
import { usualPatience } from "./patience";
import { type CountryClass, standing, standingOf } from "./standing";

const sentOn = "2025-03-26";
const daysLater = (days: number) => addDays(sentOn, days);
const readOn = (entries: EntryFacts[], day: string) => standingOf(standing(entries, day, day), "PL");
const conversationOn = (entries: EntryFacts[], day: string) => readOn(entries, day).conversation.conversation;

describe("each state", () => {
  const agreed = { waitUntil: daysLater(200) };
  test.each<[Conversation, string, EntryFacts[], number]>([
    ["not_contacted", "nothing was sent", [], 0],
    ["drafted", "a letter lies ready", [dispatch(sentOn, "drafted")], 400],
    ["sent", "it has left", [dispatch(sentOn)], 0],
    ["sent", "it was delivered", [dispatch(sentOn, "delivered")], 59],
    ["delivery_failed", "it came back", [dispatch(sentOn, "delivery_failed")], 400],
    ["acknowledged", "they confirmed it", [dispatch(sentOn), response(daysLater(10), "acknowledged")], 11],
    ["referred", "they passed it on", [dispatch(sentOn), response(daysLater(10), "referred")], 11],
    ["ball_with_us", "they asked us", [dispatch(sentOn), response(daysLater(10), "asks_us")], 1000],
    [
      "waiting_by_agreement",
      "they asked for time",
      [dispatch(sentOn), response(daysLater(10), "asks_for_time", agreed)],
      200,
    ],
    ["answered_supportive", "they agree", [dispatch(sentOn), response(daysLater(10), "supportive")], 1000],
    ["answered_neutral", "they take note", [dispatch(sentOn), response(daysLater(10), "neutral")], 1000],
    ["answered_declined", "they refuse", [dispatch(sentOn), response(daysLater(10), "declined")], 1000],
    ["late", "sixty days of silence", [dispatch(sentOn)], 60],
    ["very_late", "a hundred and twenty", [dispatch(sentOn)], 120],
    ["dormant", "a year without any entry", [dispatch(sentOn)], 365],
    ["closed", "they have recognised since", [dispatch(sentOn), proceeding(daysLater(85), "adopted")], 85],
  ])("%s: %s", (state, _, entries, days) => expect(conversationOn(entries, daysLater(days))).toBe(state));
});

describe("the days of silence", () => {
  test.each<[number, Conversation]>([
    [0, "sent"],
    [59, "sent"],
    [60, "late"],
    [119, "late"],
    [120, "very_late"],
    [364, "very_late"],
    [365, "dormant"],
  ])("after %i days: %s", (days, state) => {
    const reading = readOn([dispatch(sentOn)], daysLater(days)).conversation;
    expect(reading).toMatchObject({
      conversation: state,
      waitingSince: sentOn,
      silentDays: days,
      nextDate: daysLater(60),
    });
  });

  test("delivery binds no more than the sending did", () => {
    const letter = dispatch(sentOn, "delivered", { rungOn: daysLater(20) });
    expect(conversationOn([letter], daysLater(59))).toBe("sent");
    expect(conversationOn([letter], daysLater(60))).toBe("late");
  });

  test.each<Nature>(["acknowledged", "referred"])("%s is no answer and restarts the clock", (nature) => {
    const history = [dispatch(sentOn), response(daysLater(50), nature)];
    expect(conversationOn(history, daysLater(109))).toBe(nature);
    expect(conversationOn(history, daysLater(110))).toBe("late");
    expect(conversationOn(history, daysLater(170))).toBe("very_late");
  });

  test("of a lapse into silence and a new letter in the same wave the letter counts", () => {
    const history = [
      dispatch(sentOn, "sent", { wave: wave2025 }),
      dispatch(daysLater(100), "sent", { wave: wave2025 }),
    ];
    expect(conversationOn(history, daysLater(99))).toBe("late");
    expect(conversationOn(history, daysLater(159))).toBe("sent");
    expect(conversationOn(history, daysLater(160))).toBe("late");
  });

  test.each<[string, EntryFacts]>([
    ["an engagement", engagement(daysLater(300))],
    ["a note", note(daysLater(300))],
    ["a step in parliament", proceeding(daysLater(300), "tabled")],
    ["a draft of ours", dispatch(daysLater(300), "drafted")],
  ])("%s keeps them from being dormant, and changes nothing else", (_, entry) => {
    const history = [dispatch(sentOn), entry];
    expect(conversationOn(history, daysLater(365))).toBe("very_late");
    expect(conversationOn(history, daysLater(664))).toBe("very_late");
    expect(conversationOn(history, daysLater(665))).toBe("dormant");
  });

  test("the campaign may set other numbers", () => {
    const patience = { ...usualPatience, late: 10, veryLate: 20, dormant: 30 };
    const on = (days: number) =>
      standingOf(standing([dispatch(sentOn)], daysLater(days), daysLater(days), patience), "PL").conversation
        .conversation;
    expect([9, 10, 20, 30].map(on)).toEqual(["sent", "late", "very_late", "dormant"]);
  });

  test("a letter dated to the month binds from the month's end", () => {
    expect(conversationOn([dispatch("2019-06")], "2019-06-29")).toBe("not_contacted");
    expect(conversationOn([dispatch("2019-06")], addDays("2019-06-30", 59))).toBe("sent");
    expect(conversationOn([dispatch("2019-06")], addDays("2019-06-30", 60))).toBe("late");
  });
});

describe("a date set by hand", () => {
  const letter = dispatch(sentOn, "sent", { replyExpectedBy: daysLater(90) });
  test("is kept to the day, instead of the rule", () => {
    const { conversation } = readOn([letter], daysLater(90));
    expect(conversation).toMatchObject({ conversation: "sent", silentDays: 90 });
    expect(dueDate(conversation)).toBe(daysLater(90));
    expect(conversationOn([letter], daysLater(91))).toBe("late");
    expect(conversationOn([letter], daysLater(150))).toBe("late");
    expect(conversationOn([letter], daysLater(151))).toBe("very_late");
  });
  test("is for staff alone: the public's next date is what the rule gives, or none", () => {
    expect(readOn([letter], daysLater(1)).conversation).toMatchObject({
      nextDate: null,
      handSetDate: daysLater(90),
    });
    expect(readOn([dispatch(sentOn)], daysLater(1)).conversation).toMatchObject({
      nextDate: daysLater(60),
      handSetDate: null,
    });
  });
  test("may be sooner than the rule", () => {
    const soon = dispatch(sentOn, "sent", { replyExpectedBy: daysLater(14) });
    expect(conversationOn([soon], daysLater(14))).toBe("sent");
    expect(conversationOn([soon], daysLater(15))).toBe("late");
  });
  test("is put off by an acknowledgement, and never brought forward", () => {
    expect(conversationOn([letter, response(daysLater(80), "acknowledged")], daysLater(139))).toBe(
      "acknowledged",
    );
    expect(conversationOn([letter, response(daysLater(80), "acknowledged")], daysLater(140))).toBe("late");
    expect(conversationOn([letter, response(daysLater(5), "acknowledged")], daysLater(90))).toBe(
      "acknowledged",
    );
    expect(conversationOn([letter, response(daysLater(5), "acknowledged")], daysLater(91))).toBe("late");
  });
});

describe("silence that is not held against them", () => {
  const assumed = dispatch(sentOn, "sent", { certainty: "assumed" });
  const nothing = { waitingSince: null, silentDays: null, nextDate: null, handSetDate: null };
  test("where the letter is only assumed to have gone", () => {
    expect(readOn([assumed], daysLater(610)).conversation).toEqual({
      conversation: "letter_assumed",
      because: [assumed.id],
      ...nothing,
    });
  });
  test("but their own word shows that an assumed letter came, and a known letter counts", () => {
    expect(conversationOn([assumed, response(daysLater(10), "acknowledged")], daysLater(200))).toBe(
      "very_late",
    );
    expect(conversationOn([assumed, dispatch(daysLater(10))], daysLater(80))).toBe("late");
  });
  const act = proceeding("2019-05-09", "adopted");
  test("where they had recognised before the letter", () => {
    const letter = dispatch(sentOn);
    expect(readOn([act, letter], daysLater(610)).conversation).toEqual({
      conversation: "recognised_before",
      because: [letter.id],
      ...nothing,
    });
    expect(readOn([act, letter], daysLater(610)).waves[0]?.conversation).toBe("recognised_before");
  });
  test("unless they answer all the same", () => {
    const history = [act, dispatch(sentOn)];
    expect(conversationOn([...history, response(daysLater(9), "supportive")], daysLater(610))).toBe(
      "answered_supportive",
    );
    expect(conversationOn([...history, response(daysLater(9), "asks_us")], daysLater(610))).toBe(
      "ball_with_us",
    );
  });
  test("and an act that was taken back excuses nobody", () => {
    const undone = proceeding("2020-01-01", "rescinded", { continuesId: act.id });
    expect(conversationOn([act, undone, dispatch(sentOn)], daysLater(610))).toBe("dormant");
  });
  const agreed = response(daysLater(30), "asks_for_time", { waitUntil: daysLater(200) });
  test("while the agreed time runs; then the clock starts at its end", () => {
    const history = [dispatch(sentOn), agreed];
    expect(readOn(history, daysLater(200)).conversation).toMatchObject({
      conversation: "waiting_by_agreement",
      silentDays: null,
      nextDate: daysLater(200),
    });
    expect(conversationOn(history, daysLater(201))).toBe("acknowledged");
    expect(conversationOn(history, daysLater(259))).toBe("acknowledged");
    expect(conversationOn(history, daysLater(260))).toBe("late");
    expect(conversationOn(history, daysLater(320))).toBe("very_late");
  });
  test.each<[string, EntryFacts]>([
    ["an acknowledgement", response(daysLater(40), "acknowledged")],
    ["a referral", response(daysLater(40), "referred")],
    ["a further letter", dispatch(daysLater(40))],
  ])("%s does not take back the time they were granted", (_, entry) => {
    expect(conversationOn([dispatch(sentOn), agreed, entry], daysLater(200))).toBe("waiting_by_agreement");
    expect(conversationOn([dispatch(sentOn), agreed, entry], daysLater(259))).toBe("acknowledged");
  });
  test("time without an end is granted until someone writes again", () => {
    const open = response(daysLater(30), "asks_for_time");
    expect(conversationOn([dispatch(sentOn), open], daysLater(2000))).toBe("waiting_by_agreement");
    expect(conversationOn([dispatch(sentOn), open, dispatch(daysLater(300))], daysLater(301))).toBe("sent");
  });
  test("while their question to us is open", () => {
    const question = response(daysLater(10), "asks_us");
    expect(conversationOn([dispatch(sentOn), question], daysLater(500))).toBe("ball_with_us");
    expect(
      conversationOn([dispatch(sentOn), question, response(daysLater(20), "acknowledged")], daysLater(500)),
    ).toBe("ball_with_us");
    expect(
      conversationOn([dispatch(sentOn), question, dispatch(daysLater(30), "drafted")], daysLater(500)),
    ).toBe("ball_with_us");
    expect(
      conversationOn(
        [dispatch(sentOn), question, dispatch(daysLater(30), "delivery_failed")],
        daysLater(500),
      ),
    ).toBe("ball_with_us");
    const timeToo = response(daysLater(20), "asks_for_time", { waitUntil: daysLater(40) });
    expect(conversationOn([dispatch(sentOn), question, timeToo], daysLater(500))).toBe("ball_with_us");
  });
  test("our reply to their question binds them anew", () => {
    const history = [dispatch(sentOn), response(daysLater(10), "asks_us"), dispatch(daysLater(30))];
    expect(conversationOn(history, daysLater(89))).toBe("sent");
    expect(conversationOn(history, daysLater(90))).toBe("late");
  });
  test("when the letter failed; a second one that arrives binds them", () => {
    const failed = dispatch(sentOn, "delivery_failed");
    expect(conversationOn([failed], daysLater(500))).toBe("delivery_failed");
    expect(conversationOn([failed, dispatch(daysLater(10))], daysLater(69))).toBe("sent");
    expect(conversationOn([failed, dispatch(daysLater(10))], daysLater(70))).toBe("late");
  });
  test("when a reminder failed, until another one arrives or they are heard of", () => {
    const history = [dispatch(sentOn), dispatch(daysLater(200), "delivery_failed")];
    expect(conversationOn(history, daysLater(199))).toBe("very_late");
    expect(conversationOn(history, daysLater(600))).toBe("delivery_failed");
    expect(conversationOn([...history, dispatch(daysLater(210))], daysLater(220))).toBe("sent");
    const heard = response(daysLater(210), "acknowledged");
    expect(conversationOn([...history, heard], daysLater(220))).toBe("acknowledged");
  });
});

describe("their answer stays", () => {
  test.each<[string, EntryFacts]>([
    ["an acknowledgement", response(daysLater(20), "acknowledged")],
    ["a referral", response(daysLater(20), "referred")],
    ["a further letter in the same wave", dispatch(daysLater(20))],
    ["a draft", dispatch(daysLater(20), "drafted")],
    ["a letter that failed", dispatch(daysLater(20), "delivery_failed")],
  ])("after %s", (_, entry) => {
    expect(
      conversationOn([dispatch(sentOn), response(daysLater(10), "supportive"), entry], daysLater(500)),
    ).toBe("answered_supportive");
  });
  test("a later answer replaces it", () => {
    const history = [
      dispatch(sentOn),
      response(daysLater(10), "supportive"),
      response(daysLater(20), "declined"),
    ];
    expect(conversationOn(history, daysLater(20))).toBe("answered_declined");
  });
  test("a question of theirs puts it aside until we reply", () => {
    const history = [
      dispatch(sentOn),
      response(daysLater(10), "supportive"),
      response(daysLater(20), "asks_us"),
    ];
    expect(conversationOn(history, daysLater(25))).toBe("ball_with_us");
    expect(conversationOn([...history, dispatch(daysLater(30))], daysLater(500))).toBe("answered_supportive");
  });
});

describe("an automatic receipt changes nothing", () => {
  test.each<[string, EntryFacts[]]>([
    ["before any letter", []],
    ["after a letter", [dispatch(sentOn)]],
    ["after a failed letter", [dispatch(sentOn, "delivery_failed")]],
    ["after their question", [dispatch(sentOn), response(daysLater(5), "asks_us")]],
    [
      "in agreed time",
      [dispatch(sentOn), response(daysLater(5), "asks_for_time", { waitUntil: daysLater(99) })],
    ],
    ["after an answer", [dispatch(sentOn), response(daysLater(5), "neutral")]],
    ["after a recognition", [dispatch(sentOn), proceeding(daysLater(5), "adopted")]],
  ])("%s", (_, history) => {
    for (const day of [0, 1, 6, 58, 60, 119, 120, 364, 365, 400]) {
      for (const at of [0, 1, 59, 119, 300, 364]) {
        const receipt = response(daysLater(at), "automatic_receipt");
        expect(readOn([...history, receipt], daysLater(day))).toEqual(readOn(history, daysLater(day)));
      }
    }
  });
});

describe("waves", () => {
  const first = dispatch("2019-06-01", "sent", { wave: wave2019 });
  const second = dispatch(sentOn, "sent", { wave: wave2025 });
  test("the latest wave decides, earlier waves keep their own", () => {
    const reading = readOn([first, response("2019-07-01", "declined"), second], daysLater(1));
    expect(reading.conversation.conversation).toBe("sent");
    expect(reading.waves.map((wave) => [wave.waveId, wave.conversation])).toEqual([
      ["wave-2019", "answered_declined"],
      ["wave-2025", "sent"],
    ]);
  });
  test("a late answer to the first wave does not answer the second", () => {
    const reading = readOn(
      [first, second, response(daysLater(5), "supportive", { answersId: first.id })],
      daysLater(6),
    );
    expect(reading.waves.map((wave) => wave.conversation)).toEqual(["answered_supportive", "sent"]);
    expect(reading.conversation.conversation).toBe("sent");
  });
  test("an answer that names no letter belongs to the latest one sent before it", () => {
    const draft = dispatch(daysLater(2), "drafted", { wave: { id: "wave-next", startedOn: "2026" } });
    const reading = readOn([first, second, draft, response(daysLater(5), "neutral")], daysLater(6));
    expect(reading.waves.map((wave) => wave.conversation)).toEqual([
      "very_late",
      "answered_neutral",
      "drafted",
    ]);
  });
  test("letters outside any wave are a thread as late as the last of them", () => {
    const reading = readOn([second, dispatch(daysLater(100))], daysLater(101));
    expect(reading.waves.map((wave) => [wave.waveId, wave.conversation])).toEqual([
      ["wave-2025", "late"],
      [null, "sent"],
    ]);
  });
  test("an answer that came before any letter answers none; a question of theirs is ours to answer all the same", () => {
    const unasked = response("2018-01-01", "supportive");
    expect(conversationOn([unasked], "2018-01-02")).toBe("not_contacted");
    expect(conversationOn([response("2018-01-01", "asks_us")], "2018-01-02")).toBe("ball_with_us");
    expect(conversationOn([unasked, first], "2019-06-02")).toBe("sent");
  });
});

describe("closed", () => {
  test("by any chamber, by the state, and by the second chamber after the first", () => {
    for (const body of [bodies.lower, bodies.upper, bodies.only, bodies.government])
      expect(
        conversationOn([dispatch(sentOn), proceeding(daysLater(1), "adopted", { body })], daysLater(1)),
      ).toBe("closed");
    const lower = proceeding("2016-01-01", "adopted", { body: bodies.lower });
    const upper = proceeding(daysLater(9), "adopted", { body: bodies.upper });
    expect(conversationOn([lower, dispatch(sentOn)], daysLater(1))).toBe("recognised_before");
    expect(conversationOn([lower, dispatch(sentOn), upper], daysLater(9))).toBe("closed");
  });
  test("only for the waves before the recognition", () => {
    const reading = readOn(
      [
        dispatch("2019-01-10", "sent", { wave: wave2019 }),
        proceeding("2022-05-18", "adopted"),
        dispatch(sentOn, "sent", { wave: wave2025 }),
      ],
      daysLater(1),
    );
    expect(reading.waves.map((wave) => wave.conversation)).toEqual(["closed", "recognised_before"]);
  });
  test("not by a committee, nor by a text that does not recognise, and no more once it is rescinded", () => {
    expect(
      conversationOn(
        [dispatch(sentOn), proceeding(daysLater(1), "adopted", { body: bodies.committee })],
        daysLater(2),
      ),
    ).toBe("sent");
    expect(
      conversationOn(
        [dispatch(sentOn), proceeding(daysLater(1), "adopted", { wording: "condemns" })],
        daysLater(2),
      ),
    ).toBe("sent");
    const act = proceeding(daysLater(1), "adopted");
    const undo = proceeding(daysLater(5), "rescinded", { continuesId: act.id });
    expect(conversationOn([dispatch(sentOn), act, undo], daysLater(4))).toBe("closed");
    expect(conversationOn([dispatch(sentOn), act, undo], daysLater(5))).toBe("sent");
  });
});

describe("what was not yet known", () => {
  test("a failure reported later counts as sent until then", () => {
    const letter = dispatch(sentOn, "delivery_failed", { rungOn: daysLater(20) });
    expect(conversationOn([letter], daysLater(19))).toBe("sent");
    expect(conversationOn([letter], daysLater(20))).toBe("delivery_failed");
  });
  test("a draft sent later was a draft until then, and binds from the sending", () => {
    const letter = dispatch(sentOn, "sent", { rungOn: daysLater(20) });
    expect(readOn([letter], daysLater(19))).toMatchObject({
      class: "not_asked",
      conversation: { conversation: "drafted" },
    });
    expect(readOn([letter], daysLater(20))).toMatchObject({
      class: "asked",
      conversation: { conversation: "sent" },
    });
    expect(conversationOn([letter], daysLater(79))).toBe("sent");
    expect(conversationOn([letter], daysLater(80))).toBe("late");
  });
  test("a letter dated to the month goes before the answer to it", () => {
    const letter = dispatch("2019-06");
    const answer = response("2019-06-10", "acknowledged", { answersId: letter.id });
    expect(conversationOn([letter, answer], "2019-06-30")).toBe("acknowledged");
  });
  test("an answer of the same day counts, whatever the ids", () => {
    for (const id of ["0", "zzz"])
      expect(conversationOn([dispatch(sentOn), response(sentOn, "supportive", { id })], daysLater(400))).toBe(
        "answered_supportive",
      );
  });
  test("our letter on the day of their question, logged after it, ends our turn, whatever the ids", () => {
    for (const id of ["0", "zzz"]) {
      const history = [
        dispatch(sentOn, "sent", { wave: wave2025 }),
        response(daysLater(9), "asks_us"),
        dispatch(daysLater(9), "sent", { id, wave: wave2025 }),
      ];
      expect(conversationOn(history, daysLater(9))).toBe("sent");
      expect(conversationOn(history.reverse(), daysLater(9))).toBe("sent");
    }
  });
  test("a question that answers a letter of the same day came after it, whichever was logged first", () => {
    const question = response(sentOn, "asks_us");
    const letter = dispatch(sentOn);
    expect(conversationOn([question, letter], sentOn)).toBe("sent");
    expect(conversationOn([{ ...question, answersId: letter.id }, letter], sentOn)).toBe("ball_with_us");
  });
});

describe("a letter to many", () => {
  const many = (also: Partial<DispatchFacts> = {}) =>
    dispatch(sentOn, "sent", {
      countries: ["CA", "DE", "FR", "JP", "PL"],
      certainty: "reported",
      wave: wave2025,
      listings: new Map([
        ["CA", "documented"],
        ["DE", "named"],
        ["FR", "assumed"],
        ["PL", "assumed"],
      ]),
      ...also,
    });
  const of = (country: string, entries: EntryFacts[], day = daysLater(610)) =>
    standingOf(standing(entries, day, day), country);

  test.each<[string, string, Conversation, number | null, CountryClass]>([
    ["CA", "is known where a source says that it went there", "dormant", 610, "asked"],
    ["DE", "is reported where a source only names the country", "letter_reported", null, "asked"],
    ["FR", "is assumed where no source names it", "letter_assumed", null, "asked_assumed"],
    ["JP", "is assumed where the country is not even listed", "letter_assumed", null, "asked_assumed"],
  ])("%s: %s", (country, _, conversation, silentDays, group) => {
    const { conversation: reading, class: found, classBecause } = of(country, [many()]);
    expect(reading).toMatchObject({ conversation, silentDays });
    expect(found).toBe(group);
    expect(classBecause).toHaveLength(1);
  });

  test("that is assumed as a whole is known nowhere", () => {
    for (const country of ["CA", "DE", "FR"])
      expect(of(country, [many({ certainty: "assumed" })]).conversation).toMatchObject({
        conversation: "letter_assumed",
        silentDays: null,
      });
  });

  test.each([
    ["before it", -3],
    ["on its day", 0],
    ["after it", 30],
  ])("takes nothing back from a letter of its own sent %s", (_, days) => {
    const own = dispatch(daysLater(days), "sent", { wave: wave2025 });
    for (const entries of [
      [own, many()],
      [many(), own],
    ])
      expect(of("PL", entries).conversation).toMatchObject({
        conversation: "dormant",
        because: [own.id],
        silentDays: 610 - days,
      });
  });

  test("neither ends our turn nor hides that a letter of its own came back", () => {
    const before = (entry: EntryFacts) => of("PL", [entry, many()]).conversation.conversation;
    const wave = { wave: wave2025 };
    expect(before(dispatch("2025-03-10", "delivery_failed", wave))).toBe("delivery_failed");
    const own = dispatch("2025-03-10", "sent", wave);
    const question = response("2025-03-12", "asks_us", { answersId: own.id });
    expect(of("PL", [own, question, many()]).conversation.conversation).toBe("ball_with_us");
  });

  test("shows that it came once they acknowledge it, and then they can be late", () => {
    const answer = response(daysLater(10), "acknowledged");
    expect(of("PL", [many(), answer], daysLater(70)).conversation).toMatchObject({
      conversation: "late",
      silentDays: 60,
    });
  });

  test("is closed by a recognition after it, and held against nobody who had recognised before", () => {
    expect(of("PL", [many(), proceeding(daysLater(5), "adopted")]).conversation.conversation).toBe("closed");
    expect(of("PL", [many(), proceeding("2024-07-12", "adopted")]).conversation.conversation).toBe(
      "recognised_before",
    );
  });
});
