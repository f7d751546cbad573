import "server-only";
import { editEntry, logEntry } from "@/lib/log/acts";
import { engagement } from "@/lib/log/kinds/engagement";
import { entrySubject } from "@/lib/log/subjects";
import { joined } from "@/lib/text/joined";
import { type Content, choiceFacet, dateFacet, type Facet, first, plainFacet, wordAt } from "../facet";
import { cameAndPromised, joinDelegations, stances } from "./delegations";
import {
  certainty,
  countriesFacet,
  entryBody,
  entryContent,
  entryHref,
  initialEntry,
  internalNote,
  knownEntries,
  mark,
  occurredOn,
  summary,
} from "./entry-facets";
import type { SheetKind } from "./kind";

/** Meetings, hearings, summits: a row for each, or one for each country that was there. */

const participants: Facet = {
  ...plainFacet(engagement.participants, { key: "participants", label: "desk.fields.participants" }),
  columns: [
    {
      key: "participants",
      label: "desk.fields.participants",
      also: "participants, who, with whom, delegation, учасники, хто, з ким, делегація, iştirakçiler",
    },
  ],
  read: (values) => {
    const lines = first(values, "participants")
      .split(/[;\n]+/)
      .map((text) => text.trim())
      .filter(Boolean);
    return lines.length > 0 ? lines : null;
  },
  get: (content) => {
    const lines = (content.participants ?? []) as string[];
    return lines.length > 0 ? lines : null;
  },
  set: (content, value) => {
    content.participants = value ?? [];
  },
  show: (value) => ((value ?? []) as string[]).join("; "),
};

const titles = ["titleEnglish", "titleUkrainian", "titleCrimeanTatar"] as const;
/** A title without a language is of the one that its letters tell. */
export const anyTitle: Facet = {
  key: "title",
  columns: [
    {
      key: "title",
      label: "desk.fields.title",
      also: "title, event, name of the event, meeting, назва, захід, назва заходу, подія, зустріч, tedbir",
    },
  ],
  fields: ["titleEnglish"],
  read: (values) => first(values, "title").normalize("NFC") || null,
  get: (content) => titles.map((field) => content[field]).find(Boolean) ?? null,
  set: (content, value) => {
    const field =
      titles.find((one) => content[one]) ??
      (/\p{Script=Cyrillic}/u.test(String(value)) ? "titleUkrainian" : "titleEnglish");
    content[field] = value;
  },
  show: (value) => String(value ?? ""),
};

/** Its day with its title; or with its form and its countries, where it has none. */
function marks(content: Content): { sure: string[]; likely: string[] } {
  const on = `${String(content.occurredOn)}`;
  const countries = ((content.countries ?? []) as string[]).join("+");
  const named = titles.flatMap((field) => (content[field] ? `${on} ${mark(content[field])}` : []));
  const bare = `${on} ${String(content.engagementForm)} ${countries} ${mark(content.place)}`;
  return { sure: named.length > 0 ? named : [`bare ${bare}`], likely: [`${on} ${countries}`] };
}

const named = (key: string, also: string) => ({ key, label: `desk.fields.${key}`, also });

export const engagements: SheetKind = {
  name: "engagements",
  right: "entry:write",
  subject: entrySubject,
  add: logEntry,
  added: (entry) => ({ entry }),
  contentOf: entryContent,
  edits: (at, entry, _, { correctionReason }) => [[editEntry, { ...at, entry, correctionReason }]],
  columns: [],
  telling: ["engagementForm", "participants", "place", "attendance", "topic"],
  facets: [
    countriesFacet,
    occurredOn,
    choiceFacet(
      engagement.engagementForm,
      "engagementForm",
      named("engagementForm", "form, kind of meeting, type, kind, format, вид заходу, тип, формат, вид"),
      {
        meeting: "meeting, bilateral meeting, зустріч, двостороння зустріч, робоча зустріч, körüşüv",
        call: "phone call, video call, online meeting, дзвінок, телефонна розмова, онлайн-зустріч, відеозустріч",
        summit: "conference, forum, конференція, форум, саміт",
        commemoration: "memorial event, вшанування, пам'ятний захід",
      },
    ),
    anyTitle,
    plainFacet(engagement.titleEnglish, named("titleEnglish", "english title")),
    plainFacet(engagement.titleUkrainian, named("titleUkrainian", "ukrainian title")),
    plainFacet(engagement.titleCrimeanTatar, named("titleCrimeanTatar", "crimean tatar title")),
    plainFacet(
      engagement.place,
      named("place", "place, venue, location, city, where, місце, місце проведення, місто, де, yer"),
    ),
    entryBody,
    participants,
    choiceFacet(engagement.topic, "topic", named("topic", "topic, about, subject, тема, предмет")),
    stances,
    cameAndPromised,
    dateFacet(engagement.scheduledFor, named("scheduledFor", "planned for, заплановано на")),
    ...summary,
    internalNote,
    certainty,
  ],
  initial: () => ({
    ...initialEntry("engagement"),
    ...{
      engagementForm: null,
      titleEnglish: null,
      titleUkrainian: null,
      titleCrimeanTatar: null,
      participants: [],
    },
    ...{ place: null, topic: null, stance: null, delegations: null, scheduledFor: null, calledOffOn: null },
    calledOffReason: null,
  }),
  marks,
  known: (world, contents) => knownEntries(world, ["engagement"], contents, marks),
  together: (content) => {
    const title = titles.map((field) => content[field]).find(Boolean);
    const place = content.place;
    return content.occurredOn && (title || place)
      ? `${String(content.occurredOn)} ${String(content.engagementForm)} ${mark(title)} ${mark(place)}`
      : null;
  },
  join: (content, other) => {
    joinDelegations(content, other);
    content.countries = [
      ...new Set([...(content.countries as string[]), ...(other.countries as string[])]),
    ].sort();
    content.participants = [
      ...new Set([...(content.participants as string[]), ...(other.participants as string[])]),
    ];
    // Of several bodies none acted alone.
    if (content.bodyId !== other.bodyId) content.bodyId = null;
    const notes = [content.internalNote, other.internalNote].filter(Boolean);
    content.internalNote = [...new Set(notes)].join("\n") || null;
  },
  prefix: "entry",
  label: (content, world) =>
    joined(
      [
        (anyTitle.get(content) as string | null) ??
          (content.engagementForm
            ? wordAt(world.locale, `labels.engagementForm.${String(content.engagementForm)}`)
            : null),
        occurredOn.show(content.occurredOn, world),
        countriesFacet.show(content.countries, world),
      ],
      ", ",
    ),
  href: entryHref,
};
