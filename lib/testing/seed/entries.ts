import { addDays, type Day } from "@/lib/calendar/edtf";
import {
  ActForm,
  Certainty,
  Channel,
  EngagementForm,
  LetterKind,
  Nature,
  Stance,
  Topic,
  VoteKind,
  type Wording,
} from "@/lib/db/generated/enums";
import { act, answer, type Fields, letter, meeting, of } from "../entry-shapes";
import type { Draw } from "./draw";
import { type Ground, inThree } from "./ground";

/** An entry as `logEntry` takes it. */
export type SeededEntry = {
  id: string;
  publish: boolean;
  entry: Fields & { kind: string; occurredOn: string };
};
type Country = Ground["countries"][number];
/** A text on its way through a parliament. */
type Course = { country: Country; id: string; step: string; form: string; wording: Wording };

/** What comes after each step; where nothing does, the course is over. */
const stepsAfter: Record<string, readonly string[]> = {
  tabled: ["referred", "referred", "debated", "withdrawn"],
  referred: ["committee_adopted", "committee_adopted", "committee_rejected", "blocked"],
  committee_adopted: ["debated", "scheduled"],
  debated: ["adopted", "adopted", "rejected", "lapsed"],
  scheduled: ["adopted", "rejected"],
  adopted: ["rescinded"],
};

const sentences = [
  inThree("They confirmed what they had said.", "Підтвердили сказане.", "Aytqanlarını tasdıqladılar."),
  inThree("The text was sent on to the committee.", "Текст передали комітету.", "Metin komitetke yollandı."),
  inThree("A reply was promised for the spring.", "Відповідь обіцяли навесні.", "Cevap baarge vade etildi."),
];

/**
 * Entries of every kind with every field that is their own, in the order of their days; each points at earlier ones, as
 * letters are answered and texts go their way. No text of them recognises by its adoption, so that the public count stays
 * that of the shipped campaign.
 */
export class EntriesInOrder {
  readonly #draw: Draw;
  readonly #ground: Ground;
  readonly #today: Day;
  readonly #letters = new Map<string, string[]>();
  readonly #responses = new Map<string, string>();
  readonly #courses: Course[] = [];

  constructor(draw: Draw, ground: Ground, today: Day) {
    this.#draw = draw;
    this.#ground = ground;
    this.#today = today;
  }

  /** @param on its day, not before that of the entry before it */
  next(number: number, on: Day): SeededEntry {
    const draw = this.#draw;
    const country = draw.pick(this.#ground.countries);
    const id = `seed-${String(number).padStart(6, "0")}`;
    const share = draw.next();
    const own =
      share < 0.3
        ? this.#letter(id, number, country, on)
        : share < 0.55
          ? this.#answer(id, country, on)
          : share < 0.72
            ? this.#meeting(number, country, on)
            : share < 0.92
              ? this.#step(id, number, country, on)
              : { kind: "note", ...of(country.code, null, draw.chance(0.2) ? on.slice(0, 7) : on) };
    const entry = { ...own, ...this.#common(number, own) } as SeededEntry["entry"];
    const isInternal = entry.kind === "note" || entry.rung === "drafted";
    return { id, publish: !isInternal && draw.chance(0.75), entry };
  }

  /** What entries of every kind have. */
  #common(number: number, own: Fields): Fields {
    const draw = this.#draw;
    const { kind } = own;
    const summary = draw.pick(sentences);
    const sources = kind === "note" ? 0 : kind === "dispatch" ? draw.below(2) : 1 + draw.below(3);
    return {
      certainty: own.certainty === "assumed" ? "assumed" : draw.pick(Object.values(Certainty)),
      summary: draw.chance(0.8)
        ? { ...summary, en: `${summary.en} (Entry ${number}.)` }
        : { en: `Entry ${number}.` },
      internalNote:
        kind === "note" || draw.chance(0.25)
          ? `Note ${number}: to be looked at again in a month.${number % 200 === 0 ? " @The viewer" : ""}`
          : null,
      sources: some(draw, this.#ground.sources, sources).map((id) => ({ id })),
      attachments: draw.chance(0.1) ? [draw.pick(this.#ground.files)] : [],
    };
  }

  #letter(id: string, number: number, country: Country, on: Day): Fields {
    const draw = this.#draw;
    const wave = this.#ground.waves.findLast(({ startedOn }) => startedOn <= on);
    const sending = {
      waveId: wave && draw.chance(0.8) ? wave.id : null,
      packageId: draw.chance(0.7) ? draw.pick(this.#ground.packages) : null,
    };
    if (draw.chance(0.02)) {
      const countries = some(draw, this.#ground.countries, 5).map(({ code }) => code);
      const toMany = letter(country.code, "", on, "sent", { ...sending, bodyId: null, certainty: "assumed" });
      return { ...toMany, countries: countries.length > 1 ? countries : [country.code, ...countries] };
    }
    const rung = draw.pick(["drafted", "sent", "sent", "sent", "delivered", "delivered", "delivery_failed"]);
    const isOut = rung !== "drafted";
    const known = this.#letters.get(country.code) ?? [];
    if (isOut) this.#letters.set(country.code, [...known, id]);
    const expects = draw.chance(0.15);
    const letterKind = sending.packageId
      ? LetterKind.package
      : draw.pick(Object.values(LetterKind).filter((kind) => kind !== LetterKind.package));
    return letter(country.code, country.bodyId, on, rung, {
      ...sending,
      contactId: draw.chance(0.5) ? draw.pick(country.contacts) : null,
      letterKind,
      repliesToId: letterKind === "answer" ? (this.#responses.get(country.code) ?? null) : null,
      trackingNumber: draw.chance(0.2) ? `RR${String(number).padStart(9, "0")}UA` : null,
      channel: draw.chance(0.9) ? draw.pick(Object.values(Channel)) : null,
      rungOn: rung.startsWith("deliver") ? this.#notAfterToday(addDays(on, draw.below(9))) : null,
      ourReference: draw.chance(0.6) ? `OUT/${number}` : null,
      theirReference: draw.chance(0.2) ? `IN-${number}/${on.slice(0, 4)}` : null,
      replyExpectedBy: expects ? addDays(on, 30 + draw.below(60)) : null,
      replyExpectedReason: expects ? "Their rules of procedure give them so long." : null,
    });
  }

  #answer(id: string, country: Country, on: Day): Fields {
    const draw = this.#draw;
    const nature = draw.pick(Object.values(Nature));
    const asked = this.#letters.get(country.code) ?? [];
    const answered = asked.length > 0 && draw.chance(0.7) ? asked.slice(-2).reverse() : [];
    this.#responses.set(country.code, id);
    return answer(
      country.code,
      draw.chance(0.8) ? country.bodyId : draw.pick(country.committees),
      on,
      nature,
      {
        waitUntil: nature === "asks_for_time" ? addDays(on, 20 + draw.below(90)) : null,
        answersId: answered[0] ?? null,
        alsoAnswers: answered[1] && draw.chance(0.2) ? [answered[1]] : [],
        referredToId: nature === "referred" ? draw.pick(country.committees) : null,
      },
    );
  }

  #meeting(number: number, country: Country, on: Day): Fields {
    const draw = this.#draw;
    const form = draw.pick(Object.values(EngagementForm));
    const isNamed = draw.chance(0.5);
    return meeting(country.code, draw.pick([country.bodyId, ...country.committees, null]), on, form, {
      titleEnglish: isNamed ? `Meeting ${number} on the appeal` : null,
      titleUkrainian: isNamed ? `Зустріч ${number} щодо звернення` : null,
      titleCrimeanTatar: isNamed && draw.chance(0.5) ? `Muracaat boyunca ${number}-nci körüşüv` : null,
      participants: some(
        draw,
        ["Speaker's office", "Clerk of the committee", "Delegation of the campaign", "Embassy"],
        draw.below(4),
      ),
      place: draw.chance(0.6) ? draw.pick(["Parliament building", "Video call", "Kyiv"]) : null,
      topic: draw.chance(0.9) ? draw.pick(Object.values(Topic)) : null,
      stance: draw.chance(0.6) ? draw.pick(Object.values(Stance)) : null,
      delegations:
        number % 9 === 0
          ? [
              {
                country: country.code,
                attendance: "attended",
                stance: "neutral",
                promise: `Ask the committee about text ${number}`,
              },
            ]
          : null,
      ...this.#planned(on, draw.chance(0.08)),
    });
  }

  /** The next step of a text that is on its way in any country, or the first of one in this country. */
  #step(id: string, number: number, where: Country, on: Day): Fields {
    const draw = this.#draw;
    const isOn = this.#courses.length > 0 && draw.chance(0.75);
    const [before] = isOn ? this.#courses.splice(draw.below(this.#courses.length), 1) : [];
    const country = before?.country ?? where;
    const step = before ? draw.pick(stepsAfter[before.step] ?? []) : "tabled";
    const wording: Wording =
      before?.wording ?? draw.pick(["condemns", "commemorates", "other", "recognises_genocide"]);
    // A text that would recognise stops short of the vote.
    if (!step || (wording === "recognises_genocide" && ["adopted", "rescinded"].includes(step)))
      return this.#meeting(number, country, on);
    const form = before?.form ?? draw.pick(Object.values(ActForm));
    if (stepsAfter[step]) this.#courses.push({ country, id, step, form, wording });
    const body = step.startsWith("committee") ? draw.pick(country.committees) : country.bodyId;
    const isDecided = /adopted|rejected/.test(step);
    const voteKind = isDecided ? draw.pick(Object.values(VoteKind)) : "unknown";
    const counted = voteKind === "counted";
    return act(country.code, body, on, step, {
      form,
      wording,
      voteKind,
      continuesId: before?.id ?? null,
      ...this.#planned(on, step === "scheduled"),
      titleOriginal: `Text ${number}`,
      titleEnglish: draw.chance(0.7) ? `Motion ${number} on the deportation of 1944` : null,
      titleUkrainian: draw.chance(0.5) ? `Подання ${number} про депортацію 1944 року` : null,
      titleCrimeanTatar: draw.chance(0.3) ? `1944 senesi sürgünligi aqqında ${number}` : null,
      reference: draw.chance(0.5) ? `${number}/${on.slice(0, 4)}` : null,
      votesFor: counted ? 5 + draw.below(6) : null,
      votesAgainst: counted ? draw.below(4) : null,
      votesAbstained: counted && draw.chance(0.6) ? draw.below(3) : null,
      votesNotVoting: counted && draw.chance(0.3) ? draw.below(3) : null,
      voteRemark:
        counted && draw.chance(0.3) ? inThree("By show of hands.", "Підняттям рук.", "El köterip.") : {},
      ...(step === "adopted"
        ? {
            clauseOriginal: "remembers the deportation of 1944",
            clauseLanguage: "en",
            clause: inThree("remembers the deportation", "пам’ятає депортацію", "sürgünlikni hatırlay"),
          }
        : {}),
    });
  }

  /** For when something is planned, and that some of it was called off. */
  #planned(on: Day, isPlanned: boolean): Fields {
    const draw = this.#draw;
    const isOff = isPlanned && draw.chance(0.2);
    return {
      scheduledFor: isPlanned ? addDays(on, 5 + draw.below(60)) : null,
      calledOffOn: isOff ? on : null,
      calledOffReason: isOff ? "They asked for another day." : null,
    };
  }

  #notAfterToday(day: Day): Day {
    return day > this.#today ? this.#today : day;
  }
}

/** Some of a list, none twice. */
function some<Item>(draw: Draw, items: readonly Item[], count: number): Item[] {
  const left = [...items];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(draw.below(left.length), 1)[0] as Item,
  );
}
