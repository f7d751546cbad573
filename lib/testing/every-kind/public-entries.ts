import { act, answer, common, type Fields, letter, meeting, of } from "../entry-shapes";
import type { Performer } from "./acts";
import { inThree, type Story, secret } from "./story";

/** Entries of every kind, with every step, form, wording, nature, channel and rung at least once. */

/** An act that recognises, with all that can be said of one. */
const fullAct = {
  kind: "proceeding",
  ...of("UA", "ua-rada", "2015-11-12"),
  summary: inThree(
    "Ukraine recognised the deportation as genocide.\nA second line, with “quotes”; commas, and \\ a backslash.",
    "Україна визнала депортацію геноцидом.",
    "Ukraina sürgünlikni genotsid dep tanıdı.",
  ),
  internalNote: secret("note of an act"),
  sources: [{ id: "s-rada" }, { id: "s-copy" }, { id: "s-letter" }],
  step: "adopted",
  form: "resolution",
  wording: "recognises_genocide",
  titleOriginal: "Про визнання геноциду кримськотатарського народу",
  titleEnglish: "On recognising the genocide of the Crimean Tatar people",
  titleUkrainian: "Про визнання геноциду кримськотатарського народу",
  titleCrimeanTatar: "Qırımtatar halqınıñ genotsidini tanımaq aqqında",
  reference: "792-VIII",
  voteKind: "counted",
  votesFor: 245,
  votesAgainst: 0,
  votesAbstained: 20,
  votesNotVoting: 85,
  voteRemark: inThree("Of 450.", "Із 450.", "450-den."),
  clauseOriginal: "визнати депортацію з Криму кримських татар у 1944 році геноцидом",
  clauseLanguage: "uk",
  clause: inThree("to recognise the deportation as genocide", "визнати геноцидом", "genotsid dep tanımaq"),
};

const acts: [string, Fields][] = [
  ["e-ua-adopted", fullAct],
  ["e-pl-tabled", act("PL", "pl-sejm", "2024-05", "tabled", { summary: { en: "A motion was tabled." } })],
  ["e-pl-referred", act("PL", "pl-committee", "2024-06-03", "referred", { continuesId: "e-pl-tabled" })],
  [
    "e-pl-committee",
    act("PL", "pl-committee", "2024-06-20", "committee_adopted", {
      continuesId: "e-pl-referred",
      voteKind: "without_a_vote",
    }),
  ],
  [
    "e-pl-debated",
    act("PL", "pl-sejm", "2024-07-10", "debated", {
      continuesId: "e-pl-committee",
      summary: { uk: "Обговорено." },
    }),
  ],
  [
    "e-pl-scheduled",
    act("PL", "pl-sejm", "2024-07-10", "scheduled", {
      continuesId: "e-pl-debated",
      scheduledFor: "2024-07-12",
    }),
  ],
  [
    "e-pl-adopted",
    act("PL", "pl-sejm", "2024-07-12", "adopted", {
      continuesId: "e-pl-scheduled",
      voteKind: "counted",
      votesFor: 414,
      votesAgainst: 16,
      titleOriginal: "Uchwała Sejmu",
      reference: "M.P. 2024 poz. 1",
      clauseOriginal: "uznaje za ludobójstwo",
      clauseLanguage: "pl",
    }),
  ],
  [
    "e-pl-region",
    act("PL", "pl-region", "2024-09-01", "adopted", {
      form: "declaration",
      wording: "commemorates",
      voteKind: "unanimous_consent",
    }),
  ],
  [
    "e-pl-president",
    act("PL", "pl-president", "2024-05-18", "adopted", {
      form: "statement",
      wording: "commemorates",
      certainty: "reported",
    }),
  ],
  [
    "e-cz-senate",
    act("CZ", "cz-senat", "2024-12-18", "adopted", {
      voteKind: "counted",
      votesFor: 50,
      titleCrimeanTatar: "Senat qararı",
    }),
  ],
  [
    "e-cz-tabled",
    act("CZ", "cz-snemovna", "2025-01-15", "tabled", { form: "motion", titleUkrainian: "Подання" }),
  ],
  [
    "e-cz-committee",
    act("CZ", "cz-snemovna", "2025-02-03", "committee_rejected", {
      form: "motion",
      continuesId: "e-cz-tabled",
      voteKind: "counted",
      votesAgainst: 9,
    }),
  ],
  [
    "e-cz-rejected",
    act("CZ", "cz-snemovna", "2025-03-04", "rejected", {
      form: "bill",
      voteKind: "counted",
      votesFor: 40,
      votesAgainst: 101,
      votesAbstained: 30,
    }),
  ],
  ["e-cz-blocked", act("CZ", "cz-snemovna", "2025-04", "blocked", { form: "bill", wording: "condemns" })],
  ["e-cz-lapsed", act("CZ", "cz-snemovna", "2025-10-03", "lapsed", { form: "petition", wording: "other" })],
  [
    "e-cz-withdrawn",
    act("CZ", "cz-snemovna", "2025-11", "withdrawn", { form: "petition", wording: "other" }),
  ],
  [
    "e-cz-scheduled",
    act("CZ", "cz-snemovna", "2026-11-20", "scheduled", {
      form: "motion",
      scheduledFor: "2027-02-28",
    }),
  ],
  [
    "e-ee-adopted",
    act("EE", "ee-parliament", "2024-10-16", "adopted", { form: "statement", voteKind: "unanimous_consent" }),
  ],
  [
    "e-ee-rescinded",
    act("EE", "ee-parliament", "2025-06-02", "rescinded", {
      continuesId: "e-ee-adopted",
      certainty: "reported",
    }),
  ],
  [
    "e-lv-adopted",
    act("LV", "lv-saeima", "2019-05-09", "adopted", {
      titleEnglish: "Declaration & statement <of> the Saeima",
    }),
  ],
  [
    "e-lv-council",
    act("LV", "lv-council", "1991", "adopted", {
      form: "declaration",
      wording: "condemns",
      certainty: "assumed",
    }),
  ],
  [
    "e-pace",
    { ...act("UA", "pace", "2018-05-17", "adopted", { form: "motion", wording: "condemns" }), countries: [] },
  ],
];

const wave = { waveId: "wave-2025", packageId: "package-1" };

const letters: [string, Fields][] = [
  [
    "e-letter-all",
    {
      kind: "dispatch",
      ...common,
      countries: ["EE", "LV", "CZ"],
      occurredOn: "2025-03",
      certainty: "assumed",
      rung: "sent",
      summary: { en: "To many." },
      ...wave,
    },
  ],
  [
    "e-letter-pl",
    letter("PL", "pl-sejm", "2025-03-26", "delivered", {
      ...wave,
      summary: inThree("A letter.", "Лист.", "Mektüp."),
      internalNote: secret("note of a letter"),
      contactId: "contact-full",
      channel: "courier",
      rungOn: "2025-04-02",
      ourReference: secret("our reference"),
      theirReference: secret("their reference"),
      trackingNumber: secret("tracking number"),
      replyExpectedBy: "2025-06-01",
      replyExpectedReason: secret("reply reason"),
      sources: [{ id: "s-campaign" }],
    }),
  ],
  ["e-letter-cz", letter("CZ", "cz-senat", "2025-03-26", "sent", { ...wave, channel: "email" })],
  [
    "e-letter-cz-again",
    letter("CZ", "cz-senat", "2025-09-01", "sent", {
      ...wave,
      channel: "email",
      confirmed: ["same-package"],
    }),
  ],
  [
    "e-letter-lt",
    letter("LT", "lt-seimas", "2025-03-27", "delivery_failed", {
      ...wave,
      channel: "post",
      rungOn: "2025-04",
    }),
  ],
  [
    "e-letter-mt",
    letter("MT", "mt-parliament", "2026-02-02", "sent", {
      letterKind: "package",
      channel: "embassy",
      replyExpectedBy: "2027-01-15",
      replyExpectedReason: secret("another reply reason"),
    }),
  ],
  [
    "e-letter-mt-hand",
    letter("MT", "mt-parliament", "2026-03-02", "delivered", {
      letterKind: "reminder",
      channel: "handed_over",
      certainty: "reported",
    }),
  ],
  ["e-letter-is", { ...letter("IS", "", "2026-03-03", "sent", { channel: "online_form" }), bodyId: "pace" }],
];

const answers: [string, Fields][] = [
  [
    "e-answer-receipt",
    answer("PL", "pl-sejm", "2025-03-27", "automatic_receipt", { answersId: "e-letter-pl" }),
  ],
  [
    "e-answer-ack",
    answer("PL", "pl-sejm", "2025-04-04", "acknowledged", {
      answersId: "e-letter-pl",
      summary: { en: "They have it." },
    }),
  ],
  [
    "e-answer-referred",
    answer("PL", "pl-marshal", "2025-04-20", "referred", { referredToId: "pl-committee" }),
  ],
  [
    "e-answer-asks",
    answer("PL", "pl-committee", "2025-05-05", "asks_us", {
      summary: inThree("What is asked?", "Що саме?", "Ne?"),
    }),
  ],
  [
    "e-answer-time",
    answer("CZ", "cz-senat", "2025-04-15", "asks_for_time", {
      waitUntil: "2025-08-01",
      answersId: "e-letter-cz",
      alsoAnswers: ["e-letter-all"],
    }),
  ],
  ["e-answer-supportive", answer("CZ", "cz-senat", "2025-08-12", "supportive", { certainty: "reported" })],
  ["e-answer-neutral", answer("LT", null, "2025-05", "neutral")],
  ["e-answer-declined", answer("LV", "lv-saeima", "2025-06-30", "declined", { answersId: "e-letter-all" })],
  [
    "e-letter-thanks",
    letter("PL", "pl-committee", "2025-05-06", "sent", {
      letterKind: "thanks",
      repliesToId: "e-answer-asks",
    }),
  ],
];

const meetings: [string, Fields][] = [
  [
    "e-meeting",
    meeting("PL", "pl-committee", "2025-06-10", "meeting", {
      summary: inThree("A meeting; with members.", "Зустріч.", "Körüşüv."),
      sources: [{ id: "s-press" }],
      titleEnglish: "Meeting on the resolution",
      titleUkrainian: "Зустріч щодо постанови",
      titleCrimeanTatar: "Qarar boyunca körüşüv",
      participants: ["Chair of the committee", "Delegation of the Mejlis"],
      place: "Warsaw",
      topic: "on_recognition",
      stance: "support",
      delegations: [
        {
          country: "PL",
          attendance: "attended",
          stance: "support",
          promise: secret("promise of a delegation"),
        },
      ],
      internalNote: secret("note of a meeting"),
    }),
  ],
  [
    "e-call",
    meeting("CZ", "cz-snemovna", "2025-05-06", "call", { topic: "related", stance: "partial_support" }),
  ],
  [
    "e-hearing",
    meeting("EE", "ee-parliament", "2025-09", "hearing", { topic: "on_recognition", stance: "neutral" }),
  ],
  [
    "e-summit",
    {
      ...meeting("UA", "pace", "2025-10-05", "summit", { topic: "other", place: "Strasbourg, France" }),
      countries: ["CZ", "EE", "PL"],
    },
  ],
  ["e-statement", meeting("LV", "lv-saeima", "2025-06-29", "statement", { stance: "oppose" })],
  [
    "e-commemoration",
    meeting("LT", null, "2026-05-18", "commemoration", { titleEnglish: "Day of remembrance" }),
  ],
  [
    "e-planned",
    meeting("PL", "pl-senat", "2026-10-01", "meeting", { scheduledFor: "2026-12-20", place: "Kyiv" }),
  ],
  ["e-was-planned", meeting("EE", "ee-parliament", "2026-02-01", "hearing", { scheduledFor: "2026-03-01" })],
];

/** What everyone may see. */
export async function logPublic(story: Story, editor: Performer): Promise<void> {
  const days = ["2026-02-02", "2026-03-09", "2026-03-16", "2026-03-23"];
  for (const [index, part] of [acts, letters, answers, meetings].entries()) {
    story.day(days[index] ?? "");
    for (const [id, { confirmed, ...entry }] of part) {
      const later = id === "e-planned" || id === "e-commemoration" || id === "e-cz-scheduled";
      if (later) continue;
      await story.perform("entry:log", editor, { id, entry, publish: true, confirmed });
    }
  }
  story.day("2026-11-21");
  for (const [id, entry] of [...acts, ...meetings])
    if (id === "e-planned" || id === "e-commemoration" || id === "e-cz-scheduled")
      await story.perform("entry:log", editor, { id, entry, publish: true });
}

/** What is changed once it is public: corrections, progress, and wording that is none. */
export async function correctPublic(story: Story, editor: Performer): Promise<void> {
  const known = new Map([...acts, ...letters, ...answers, ...meetings]);
  const edit = async (id: string, version: number, also: Fields, correctionReason: Fields = {}) => {
    const { confirmed: _, ...entry } = { ...known.get(id), confirmed: undefined, ...also } as Fields;
    await story.perform("entry:edit", editor, { id, version, entry, correctionReason });
    known.set(id, entry);
  };
  story.day("2026-04-01");
  await edit(
    "e-pl-adopted",
    1,
    { votesAgainst: 15 },
    inThree("A miscount.", "Помилка в підрахунку.", "Yañlış sayıldı."),
  );
  await edit("e-pl-adopted", 2, { votesAbstained: 4, summary: { en: "Adopted." } });
  story.day("2026-05-04");
  await edit(
    "e-pl-adopted",
    3,
    { occurredOn: "2024-07-11", scheduledFor: null },
    { en: "The day was wrong." },
  );
  await edit("e-letter-cz", 1, { channel: "post" }, { uk: "Надіслано поштою." });
  await edit("e-letter-mt", 1, { rung: "delivered", rungOn: "2026-02-20" });
  await edit("e-meeting", 1, { place: "Warszawa" }, inThree("The place.", "Місце.", "Yer yañlış edi."));
  await edit("e-was-planned", 1, { occurredOn: "2026-03-01", scheduledFor: null });
  await edit("e-answer-neutral", 1, { summary: { en: "They take note." } });
}
