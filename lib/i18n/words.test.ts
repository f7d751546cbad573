import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type Locale, locales } from "./locales";
import { messages } from "./messages";

const at = (locale: Locale, key: string): unknown =>
  key.split(".").reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], messages[locale]);
const said = (locale: Locale, key: string) => String(at(locale, key)).toLocaleLowerCase(locale);

describe("one thing has one word, wherever it is said", () => {
  it.each([
    [
      "the class of a country",
      "desk.countries.columns.class",
      "report.changes.axis.class",
      "report.bars.class",
    ],
    ["its position", "desk.countries.columns.position", "desk.workspace.position", "record.country.position"],
    ["its stage", "desk.countries.columns.stage", "desk.workspace.stage", "record.country.stage"],
    ["the stage in the report", "desk.countries.columns.stage", "report.changes.axis.stage"],
    ["the conversation", "desk.countries.columns.conversation", "desk.workspace.conversation"],
    ["the conversation in public", "record.country.conversation", "report.changes.axis.conversation"],
    [
      "the conversation in lists",
      "desk.countries.columns.conversation",
      "report.next.conversation",
      "lists.letters.columns.conversation",
    ],
    ["what has lapsed", "labels.stage.lapsed", "labels.step.lapsed"],
    ["how certain something is", "desk.fields.certainty", "desk.entry.more", "lists.log.columns.certainty"],
    ["days of silence", "desk.countries.columns.silence", "report.next.silent", "report.csv.silentDays"],
    ["days of silence in lists", "desk.countries.columns.silence", "lists.letters.columns.silence"],
    ["contacts", "bodies.contacts.title", "lists.titles.contacts", "activity.things.contact"],
    ["versions", "desk.versions.title", "desk.card.versions", "record.package.versions"],
    ["what people did", "desk.nav.activity", "activity.title"],
    ["work that was given up", "desk.effects.title", "desk.effects.link"],
    [
      "countries that are silent",
      "desk.waves.silent",
      "report.answers.silent",
      "lists.views.usual.countries.silent",
    ],
    ["a failed delivery", "labels.rung.delivery_failed", "labels.conversation.delivery_failed"],
    ["an entry that is taken back", "desk.card.unpublish", "desk.documents.makeInternal"],
    ["error reports", "desk.nav.errorReports", "errorReports.desk.title"],
    ["people", "desk.nav.people", "access.people.title"],
    ["the day on which a source was seen", "desk.sources.accessed", "report.sourceList.accessed"],
    ["the same on the public pages", "record.entry.accessed", "report.sourceList.accessed"],
    ["reports", "desk.nav.reports", "report.page.title"],
  ])("%s", (_what, first, ...others) => {
    for (const locale of locales)
      for (const other of others) expect(said(locale, other), `${locale} ${other}`).toBe(said(locale, first));
  });

  it("what is late is called so in the settings, on the desk and in the methodology", () => {
    for (const kind of ["late", "very_late", "dormant"] as const) {
      const word = messages.uk.labels.conversation[kind];
      const setting = { late: "late", very_late: "veryLate", dormant: "dormant" } as const;
      expect(messages.uk.desk.settings[setting[kind]]).toContain(word);
      expect(messages.uk.record.methodology.conversation.text.toLocaleLowerCase("uk")).toContain(
        word.toLocaleLowerCase("uk"),
      );
    }
  });
});

// What an editor has struck out once: word for word from English, bookish, or another word for the same thing.
const struckOut: readonly RegExp[] = [
  /поступ\b/u,
  /терпіння/iu,
  /стадія/iu,
  /певність/iu,
  /рівень достовірності/iu,
  /зберегти внутрішньо/iu,
  /зробити внутрішнім/iu,
  /втратило чинність/iu,
  /взаємоді/iu,
  /надсилання/u,
  /запитан[аі] країн/iu,
  /частина чого/iu,
  /орган, що діяв/iu,
  /де я в системі/iu,
  /через мить/iu,
  /нікому не рахуємо/iu,
  /з (?:набраного|написаного)/iu,
  /ніколи не публік/iu,
  /завантажте (?:цю )?сторінку/iu,
  /поверніться назад/iu,
  /потребують уваги/iu,
  /передали далі/iu,
  /відписуємо/iu,
  /вирішальн[аеоу]/iu,
  /невиконан[аіу] робот/iu,
  /на робочому столі, доки/iu,
  /залишаться в них/iu,
];

it("no Ukrainian message says what was struck out", () => {
  const folder = path.join(import.meta.dirname, "messages", "uk");
  const found = readdirSync(folder).flatMap((file) =>
    readFileSync(path.join(folder, file), "utf8")
      .split("\n")
      .filter((line) => struckOut.some((word) => word.test(line)))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
