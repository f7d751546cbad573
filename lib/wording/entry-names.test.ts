import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import type { PublicEntry } from "@/lib/log/views";
import { bodies, dispatch, engagement, note, proceeding, response } from "@/lib/testing/builders";
import { recordOf, shown } from "@/lib/testing/public-record";
import { choiceTitle, deskTitle, rowTitle, waveLetter } from "./desk-title";
import { entryHeading, entryKind, entryWord } from "./entry-kind";
import { entryTitle, eventName, reportedEntry } from "./entry-title";

const entry = (...[facts, also]: [Parameters<typeof shown>[0], object?]) =>
  shown(facts, "2026-01-01", { ...also });
const entries = {
  recognition: entry(proceeding("2024-07-12", "adopted", { form: "motion" })),
  bill: entry(proceeding("2024-07-12", "rejected", { form: "bill", wording: "condemns" }), {
    title: { uk: "Про вшанування" },
    titleOriginal: "Ustawa",
  }),
  scheduled: entry(proceeding("2026-11", "scheduled", { scheduledFor: "2026-12-10" })),
  reply: entry(response("2025-03-01", "declined", { body: bodies.ministry, countries: ["EE"] })),
  meeting: entry(engagement("2024", { engagementForm: "hearing", countries: [] }), {
    title: { en: "Hearing of the question" },
  }),
  plain: entry(
    engagement("2024-05-18", { engagementForm: "commemoration", countries: ["LV", "EE", "LT", "PL", "DE"] }),
  ),
  letter: entry(dispatch("2019-06-06", "delivered", { body: bodies.only }), { channel: "email" }),
  collective: entry(dispatch("2019-06", "sent", { countries: ["LV", "EE"] })),
  note: entry(note("2019-06-06")),
};

const record = recordOf(Object.values(entries));
Object.assign(record.bodies.get(bodies.only.id) ?? {}, { name: { en: "Parliament", uk: "Парламент" } });
Object.assign(record.bodies.get(bodies.ministry.id) ?? {}, { name: {}, nameNative: "Ministerstwo" });

const called = {
  entryWord: (of: PublicEntry, locale) => entryWord(of, locale),
  entryKind: (of: PublicEntry, locale) => entryKind(of, locale),
  entryTitle: (of: PublicEntry, locale) => entryTitle(of, record, locale),
  eventName: (of: PublicEntry, locale) =>
    of.kind === "proceeding" || of.kind === "engagement" ? eventName(of, record, locale) : "",
  reportedEntry: (of: PublicEntry, locale) => reportedEntry(of, record, locale),
  deskTitle: (of: PublicEntry, locale) => deskTitle(of, record, locale),
  choiceTitle: (of: PublicEntry, locale) => choiceTitle(of, record, locale),
  waveLetter: (of: PublicEntry, locale) => (of.kind === "dispatch" ? waveLetter(of, record, locale) : ""),
} satisfies Record<string, (of: PublicEntry, locale: (typeof locales)[number]) => string>;

it.each<[keyof typeof called, keyof typeof entries, ...string[]]>([
  ["entryWord", "bill", "Rejected", "Відхилено", "Red etildi"],
  ["entryWord", "reply", "Declined", "Відмова", "Red"],
  ["entryWord", "meeting", "Hearing", "Слухання", "Diñlev"],
  ["entryWord", "letter", "Letter", "Лист", "Mektüp"],
  ["entryWord", "note", "Note", "Нотатка", "Qayd"],
  ["entryKind", "recognition", "Motion – Adopted", "Пропозиція – Ухвалено", "Teklif – Qabul etildi"],
  ["entryKind", "reply", "Response: Declined", "Відповідь: Відмова", "Cevap: Red"],
  ["entryKind", "meeting", "Hearing", "Слухання", "Diñlev"],
  ["entryKind", "letter", "Letter: delivered", "Лист: доставлено", "Mektüp: yetkizildi"],
  ["entryKind", "note", "Note", "Нотатка", "Qayd"],
  [
    "entryTitle",
    "recognition",
    "Poland recognised the deportation of the Crimean Tatar people as genocide (Parliament, 12 July 2024)",
    "Польща: депортацію кримськотатарського народу визнано геноцидом (Парламент, 12 липня 2024 року)",
    "Polşa: qırımtatar halqınıñ sürgünligi soyqırım dep tanıldı (Parliament, 12 iyül 2024)",
  ],
  [
    "entryTitle",
    "bill",
    "Poland: Bill – Rejected, Parliament, 12 July 2024",
    "Польща: Законопроєкт – Відхилено, Парламент, 12 липня 2024 року",
    "Polşa: Qanun leyhası – Red etildi, Parliament, 12 iyül 2024",
  ],
  [
    "entryTitle",
    "scheduled",
    "Poland: Resolution – Scheduled, scheduled for 10 December 2026, Parliament, November 2026",
    "Польща: Резолюція – Призначено, заплановано на 10 грудня 2026 року, Парламент, листопад 2026 року",
    "Polşa: Qarar – Belgilendi, 10 dekabr 2026 kününe belgilendi, Parliament, noyabr 2026",
  ],
  [
    "entryTitle",
    "reply",
    "Estonia: Response: Declined, Ministerstwo, 1 March 2025",
    "Естонія: Відповідь: Відмова, Ministerstwo, 1 березня 2025 року",
    "Estoniya: Cevap: Red, Ministerstwo, 1 mart 2025",
  ],
  [
    "entryTitle",
    "meeting",
    "International: Hearing – Hearing of the question, 2024",
    "Міжнародне: Слухання – Hearing of the question, 2024",
    "Halqara: Diñlev – Hearing of the question, 2024",
  ],
  [
    "entryTitle",
    "plain",
    "5 countries: Commemoration, 18 May 2024",
    "5 країн: Вшанування, 18 травня 2024 року",
    "5 memleket: Hatırlav, 18 mayıs 2024",
  ],
  [
    "entryTitle",
    "letter",
    "Poland: Letter: delivered, Parliament, 6 June 2019",
    "Польща: Лист: доставлено, Парламент, 6 червня 2019 року",
    "Polşa: Mektüp: yetkizildi, Parliament, 6 iyün 2019",
  ],
  ["eventName", "recognition", "Adopted, Parliament", "Ухвалено, Парламент", "Qabul etildi, Parliament"],
  [
    "eventName",
    "bill",
    "Про вшанування – Rejected, Parliament",
    "Про вшанування – Відхилено, Парламент",
    "Про вшанування – Red etildi, Parliament",
  ],
  ["eventName", "meeting", "Hearing of the question", "Hearing of the question", "Hearing of the question"],
  ["eventName", "plain", "Commemoration", "Вшанування", "Hatırlav"],
  [
    "reportedEntry",
    "bill",
    "Poland, Parliament, 12 July 2024",
    "Польща, Парламент, 12 липня 2024 року",
    "Polşa, Parliament, 12 iyül 2024",
  ],
  ["reportedEntry", "meeting", "2024", "2024", "2024"],
  [
    "reportedEntry",
    "plain",
    "Latvia, Estonia, Lithuania, Poland, Germany, 18 May 2024",
    "Латвія, Естонія, Литва, Польща, Німеччина, 18 травня 2024 року",
    "Latviya, Estoniya, Litvaniya, Polşa, Almaniya, 18 mayıs 2024",
  ],
  [
    "deskTitle",
    "bill",
    "Rejected · condemns · Parliament",
    "Відхилено · засуджує · Парламент",
    "Red etildi · qınay · Parliament",
  ],
  [
    "deskTitle",
    "reply",
    "Response: declined · Ministerstwo",
    "Відповідь: відмова · Ministerstwo",
    "Cevap: red · Ministerstwo",
  ],
  [
    "deskTitle",
    "meeting",
    "Hearing · Hearing of the question",
    "Слухання · Hearing of the question",
    "Diñlev · Hearing of the question",
  ],
  [
    "deskTitle",
    "letter",
    "Letter: delivered · e-mail · Parliament",
    "Лист: доставлено · електронна пошта · Парламент",
    "Mektüp: yetkizildi · e-poçta · Parliament",
  ],
  ["deskTitle", "collective", "Letter: sent", "Лист: надіслано", "Mektüp: yollanıldı"],
  ["deskTitle", "note", "Note", "Нотатка", "Qayd"],
  [
    "choiceTitle",
    "bill",
    "12 July 2024 · Parliament · Rejected",
    "12 липня 2024 року · Парламент · Відхилено",
    "12 iyül 2024 · Parliament · Red etildi",
  ],
  [
    "choiceTitle",
    "reply",
    "1 March 2025 · Ministerstwo · Declined",
    "1 березня 2025 року · Ministerstwo · Відмова",
    "1 mart 2025 · Ministerstwo · Red",
  ],
  [
    "choiceTitle",
    "letter",
    "6 June 2019 · Parliament · E-mail",
    "6 червня 2019 року · Парламент · Електронна пошта",
    "6 iyün 2019 · Parliament · E-poçta",
  ],
  [
    "waveLetter",
    "letter",
    "Parliament · 6 June 2019 · Delivered · E-mail",
    "Парламент · 6 червня 2019 року · Доставлено · Електронна пошта",
    "Parliament · 6 iyün 2019 · Yetkizildi · E-poçta",
  ],
  [
    "waveLetter",
    "collective",
    "one of 2 countries that a source counts · June 2019 · Sent",
    "одна з 2 країн, про які каже джерело · червень 2019 року · Надіслано",
    "menba aytqan 2 memleketten biri · iyün 2019 · Yollanıldı",
  ],
])("%s of the %s", (by, name, ...said) => {
  expect(locales.map((locale) => called[by](entries[name], locale))).toEqual(said);
});

describe("the heading of an entry that is shown whole", () => {
  it("is its kind, and its title with the language that it is in", () => {
    const title = { text: "Про вшанування", lang: "uk" };
    expect(entryHeading(entries.bill, "en")).toEqual({ kind: "Bill – Rejected", title });
    expect(entryHeading(entries.recognition, "uk")).toEqual({ kind: "Пропозиція – Ухвалено", title: null });
    expect(entryHeading(entries.plain, "crh")).toEqual({ kind: "Hatırlav", title: null });
  });

  it("is a meeting's title alone", () => {
    const title = { text: "Hearing of the question", lang: "en" };
    expect(entryHeading(entries.meeting, "crh")).toEqual({ kind: null, title });
  });
});

it.each([
  ["en", "Estonia, Latvia, Lithuania · Proceeding · June 2019 · Resolution"],
  ["uk", "Естонія, Латвія, Литва · Парламентський крок · червень 2019 року · Resolution"],
  ["crh", "Estoniya, Latviya, Litvaniya · Parlament adımı · iyün 2019 · Resolution"],
] as const)("a row of a file is named by at most three countries, %s", (locale, said) => {
  const row = { countries: ["PL", "LV", "LT", "EE"], kind: "proceeding", occurredOn: "2019-06" };
  expect(rowTitle({ ...row, titleEnglish: "Resolution" }, locale)).toBe(said);
});
