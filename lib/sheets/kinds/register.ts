import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { daysBetween, isEdtf, lastDay } from "@/lib/calendar/edtf";
import { lettersToConfirm, type Unconfirmed } from "@/lib/desk/to-confirm";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { confirmLetters } from "@/lib/letters/acts";
import { editEntry, logEntry } from "@/lib/log/acts";
import { dispatch } from "@/lib/log/kinds/dispatch";
import { entrySubject } from "@/lib/log/subjects";
import { isCollective } from "@/lib/standing/letter";
import { joined } from "@/lib/text/joined";
import { bodyLabel } from "@/lib/wording/names";
import {
  type Content,
  choiceFacet,
  columnName,
  type Facet,
  first,
  plainFacet,
  type World,
  wordAt,
} from "../facet";
import { bodyColumn, countryColumn } from "./contacts";
import {
  entryContent,
  entryHref,
  initialEntry,
  internalNote,
  knownEntries,
  mark,
  occurredOn,
} from "./entry-facets";
import type { SheetKind, Special } from "./kind";

/** The register of outgoing letters: to whom, when, by which way and under which number each letter went. */

/** To whom a letter went: the country, and the body where it is named; else whom letters to the country go to. */
const addressee: Facet = {
  key: "addressee",
  columns: [
    countryColumn,
    {
      ...bodyColumn,
      also: `${bodyColumn.also}, to, to whom, recipient, кому, одержувач, отримувач, куди, kimge, empfänger, destinataire`,
    },
  ],
  fields: ["countries", "bodyId"],
  read: (values, { places, record }) => {
    const typedCountry = first(values, "country");
    const typedBody = first(values, "body");
    if (typedCountry === "" && typedBody === "") return null;
    if (typedCountry !== "") {
      const country = places.country(typedCountry, "country");
      const bodyId =
        typedBody === "" ? (places.addressee(country)?.id ?? null) : places.body(country, typedBody, "body");
      if (!bodyId) throw new Refusal("no-addressee", "body", { country });
      return { country, bodyId };
    }
    const bodyId = places.body(null, typedBody, "body");
    const country = record.bodies.get(bodyId)?.countryCode;
    if (!country) throw new Refusal("sheet-body", "body", { value: typedBody.slice(0, 120) });
    return { country, bodyId };
  },
  get: ({ countries, bodyId }) => {
    const [country] = (countries ?? []) as string[];
    return country ? { country, bodyId: bodyId ?? null } : null;
  },
  set: (content, value) => {
    const { country, bodyId } = value as { country: string; bodyId: string };
    content.countries = [country];
    content.bodyId = bodyId;
  },
  show: (value, { record, locale }) => {
    if (!value) return "";
    const { country, bodyId } = value as { country: string; bodyId: string | null };
    const body = bodyId ? record.bodies.get(bodyId) : undefined;
    return joined([countryName(country, locale), body && bodyLabel(body, locale)], " · ");
  },
};

const named = (key: string, also: string) => ({ key, label: `desk.fields.${key}`, also });

/** What is told by a letter's number alone, else by its day and its addressee. */
function marks(content: Content): { sure: string[]; likely: string[] } {
  const [country = ""] = (content.countries ?? []) as string[];
  const reference = mark(content.ourReference);
  const on = `on ${country} ${String(content.occurredOn)} ${String(content.bodyId)}`;
  return {
    sure: reference ? [`ref ${country} ${reference}`, `${on} bare`] : [`${on} bare`, on],
    likely: [],
  };
}
function knownMarks(content: Content): { sure: string[]; likely: string[] } {
  if (((content.countries ?? []) as string[]).length !== 1 || content.certainty === "assumed")
    return { sure: [], likely: [] };
  const [country = ""] = content.countries as string[];
  const reference = mark(content.ourReference);
  const on = `on ${country} ${String(content.occurredOn)} ${String(content.bodyId)}`;
  return { sure: reference ? [`ref ${country} ${reference}`, on] : [`${on} bare`, on], likely: [] };
}

/** A letter of a wave is taken for the one that was assumed of it where it left within so many days of that. */
const sameWave = 200;

const openLetters = new WeakMap<World["record"], Unconfirmed[]>();

function assumedFor(content: Content, world: World, spent: ReadonlySet<string>): Unconfirmed | null {
  const { record, today } = world;
  const [country] = (content.countries ?? []) as string[];
  if (!isEdtf(String(content.occurredOn))) return null;
  const open =
    openLetters.get(record) ??
    lettersToConfirm(
      record.entries.filter(({ removed }) => !removed),
      today,
    );
  openLetters.set(record, open);
  const on = lastDay(String(content.occurredOn));
  const near = open
    .filter((one) => one.country === country && !spent.has(`${one.dispatchId} ${country}`))
    .map((letter) => ({ letter, days: Math.abs(daysBetween(letter.on, on)) }))
    .filter(({ days }) => days <= sameWave)
    .sort((a, b) => a.days - b.days);
  return near[0]?.letter ?? null;
}

/** A letter that was only assumed is confirmed, as the page of letters does it: with its own day, way and number. */
function confirmed(
  content: Content,
  world: World,
  options: { spent: Set<string>; correctionReason: Record<string, string> },
): Special | null {
  const letter = assumedFor(content, world, options.spent);
  const entry = letter && world.record.entry(letter.dispatchId);
  if (!letter || entry?.kind !== "dispatch") return null;
  options.spent.add(`${letter.dispatchId} ${letter.country}`);
  const { occurredOn, channel, rung, internalNote, ourReference, trackingNumber, bodyId } = content;
  const input = {
    letters: [{ dispatchId: letter.dispatchId, version: entry.version, country: letter.country }],
    sent: {
      ...{ occurredOn, channel, internalNote, ourReference, trackingNumber, bodyId },
      rung: rung === "drafted" ? "sent" : rung,
      packageId: entry.packageId,
      waveId: entry.wave?.id ?? null,
      certainty: content.certainty,
      sources: [],
      documents: false,
    },
    correctionReason: options.correctionReason,
  };
  const { locale } = world;
  return {
    step: [confirmLetters, input],
    href: `/desk/entries/${letter.dispatchId}`,
    difference: {
      column: columnName({ label: "desk.fields.certainty" }, locale),
      before: joined(
        [wordAt(locale, `labels.certainty.${letter.grounds}`), formatDate(letter.on, locale)],
        ", ",
      ),
      after: joined(
        [
          wordAt(locale, `labels.certainty.${String(content.certainty)}`),
          formatDate(String(occurredOn), locale),
          ourReference ? `№ ${String(ourReference)}` : null,
          isCollective(entry) ? wordAt(locale, "sheets.ownLetter") : null,
        ],
        ", ",
      ),
    },
  };
}

export const register: SheetKind = {
  name: "register",
  right: "listing:write",
  subject: entrySubject,
  add: logEntry,
  added: (entry) => ({ entry }),
  contentOf: entryContent,
  edits: (at, entry, _, { correctionReason }) => [[editEntry, { ...at, entry, correctionReason }]],
  columns: [],
  telling: ["ourReference", "trackingNumber", "channel"],
  facets: [
    addressee,
    occurredOn,
    plainFacet(
      dispatch.ourReference,
      named(
        "ourReference",
        "reference, our ref, ref, ref., ref no, reference number, number, no, no., №, вихідний номер, вих №, вих. №, вих номер, реєстраційний номер, номер, номер листа, aktenzeichen",
      ),
    ),
    choiceFacet(
      dispatch.channel,
      "channel",
      named(
        "channel",
        "way, how, sent by, means, спосіб, спосіб відправлення, спосіб надсилання, як, чим, вид відправлення",
      ),
      {
        email:
          "e-mail, email, mail, електронна пошта, ел. пошта, ел пошта, елпошта, імейл, електронною поштою",
        post: "letter, registered letter, registered mail, укрпошта, лист, поштою, рекомендований лист, рекомендованим листом, пошта",
        courier:
          "dhl, ups, fedex, nova post, нова пошта, нова пошта (міжнародна), кур'єром, кур'єрська доставка",
        embassy:
          "via embassy, through the embassy, through embassy, через посольство, посольством, дипломатичною поштою",
        handed_over: "by hand, in person, personally, особисто, нарочно, вручено, передано особисто",
        online_form: "web form, website, через сайт, форма на сайті, онлайн",
      },
    ),
    plainFacet(
      dispatch.trackingNumber,
      named(
        "trackingNumber",
        "tracking, tracking no, track, трек, трек-номер, трек номер, номер відправлення, штрихкод, barcode",
      ),
    ),
    choiceFacet(dispatch.rung, "rung", named("rung", "status, state, статус, стан, доставка, delivery")),
    plainFacet(
      dispatch.theirReference,
      named("theirReference", "вхідний номер, вх №, вх. №, incoming number"),
    ),
    {
      ...internalNote,
      columns: [
        {
          ...(internalNote.columns[0] as (typeof internalNote.columns)[number]),
          also: `${internalNote.columns[0]?.also}, subject, тема, зміст, content, about, назва документа, короткий зміст`,
        },
      ],
    },
  ],
  initial: () => ({
    ...initialEntry("dispatch"),
    ...{
      letterKind: "package",
      waveId: null,
      rung: "sent",
      rungOn: null,
      replyExpectedBy: null,
      channel: null,
    },
    ...{ packageId: null, repliesToId: null, contactId: null, ourReference: null, theirReference: null },
    ...{ trackingNumber: null, replyExpectedReason: null },
  }),
  complete: (content, _, __, fresh) => {
    // A register says that a letter went, not whether a package was in it.
    if (fresh) content.letterKind = content.packageId ? "package" : null;
  },
  marks,
  known: (world, contents) => knownEntries(world, ["dispatch"], contents, knownMarks),
  special: confirmed,
  prefix: "entry",
  label: (content, world) =>
    joined(
      [
        addressee.show(addressee.get(content), world),
        occurredOn.show(content.occurredOn, world),
        content.ourReference ? `№ ${String(content.ourReference)}` : null,
      ],
      ", ",
    ),
  href: entryHref,
};
