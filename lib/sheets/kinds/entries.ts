import "server-only";
import { SourceKind } from "@/lib/db/generated/enums";
import { choice } from "@/lib/fields/fields";
import { locales } from "@/lib/i18n/locales";
import { editEntry, logEntry } from "@/lib/log/acts";
import { inputOf } from "@/lib/log/earlier-version";
import { isKind, kinds } from "@/lib/log/kinds/all";
import { common } from "@/lib/log/kinds/common";
import { dispatch } from "@/lib/log/kinds/dispatch";
import { engagement } from "@/lib/log/kinds/engagement";
import { proceeding } from "@/lib/log/kinds/proceeding";
import { response } from "@/lib/log/kinds/response";
import { entrySubject } from "@/lib/log/subjects";
import { joined } from "@/lib/text/joined";
import { type Content, choiceFacet, dateFacet, type Facet, first, plainFacet, wordAt } from "../facet";
import { anyTitle } from "./engagements";
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

/** Entries of the log of any kind: a row for each, its kind in a column. */

const Kinds = {
  dispatch: "dispatch",
  response: "response",
  engagement: "engagement",
  proceeding: "proceeding",
  note: "note",
};

const kindFacet: Facet = choiceFacet(
  { input: choice(Kinds) },
  "kind",
  {
    key: "entryKind",
    field: "kind",
    label: "desk.fields.kind",
    also: "kind, type, entry, вид, тип, вид запису, тип запису, tür",
  },
  {
    dispatch: "letter, sent, лист, вихідний, надіслано, mektüp",
    response: "answer, reply, відповідь, вхідний, cevap",
    engagement: "meeting, event, зустріч, захід",
    proceeding: "resolution, vote, motion, рішення, резолюція, голосування",
    note: "note, remark, нотатка, примітка",
  },
);

const named = (key: string, also = "") => ({ key, label: `desk.fields.${key}`, also });

const sourceColumns = [
  {
    key: "sourceUrl",
    label: "desk.fields.url",
    also: "link, url, source, source link, source url, джерело, посилання, посилання на джерело, menba",
  },
  {
    key: "sourceTitle",
    label: "sheets.columns.sourceTitle",
    also: "source title, title of the source, назва джерела",
  },
  { key: "sourceKind", label: "desk.fields.sourceKind", also: "kind of source, вид джерела" },
] as const;
const sourceKind = choiceFacet({ input: choice(SourceKind) }, "sourceKind", {
  key: "sourceKind",
  label: "desk.fields.sourceKind",
});

/** Its own fields, as its kind has them. */
const shaped = (content: Content): Content =>
  isKind(content.kind)
    ? { ...inputOf({ ...content, sources: [] }), sources: content.sources ?? [] }
    : content;

function marks(content: Content): { sure: string[]; likely: string[] } {
  const countries = ((content.countries ?? []) as string[]).join("+");
  const at = `${String(content.kind)} ${String(content.occurredOn)} ${countries}`;
  const { summary: told = {} } = content as { summary?: Record<string, string> };
  const texts = [...locales.map((locale) => told[locale]), anyTitle.get(content), content.internalNote];
  const said = texts.filter(Boolean).map((text) => `${at} ${mark(text)}`);
  const bare = ["nature", "step", "channel", "engagementForm"].map((field) => content[field] ?? "").join(" ");
  return {
    sure: said.length > 0 ? said : [`bare ${at} ${String(content.bodyId ?? "")} ${bare}`],
    likely: [at],
  };
}

export const entries: SheetKind = {
  name: "entries",
  right: "entry:write",
  subject: entrySubject,
  add: logEntry,
  added: (content) => ({ entry: shaped(content) }),
  contentOf: entryContent,
  edits: (at, entry, _, { correctionReason }) => [
    [editEntry, { ...at, entry: shaped(entry), correctionReason }],
  ],
  holds: ({ kind }, { fields }) =>
    !isKind(kind) || fields.every((name) => name === "kind" || name in common || name in kinds[kind]),
  columns: sourceColumns,
  telling: ["entryKind", "step", "nature", "wording", "sourceUrl"],
  facets: [
    kindFacet,
    countriesFacet,
    occurredOn,
    entryBody,
    anyTitle,
    plainFacet(engagement.titleEnglish, named("titleEnglish", "english title")),
    plainFacet(engagement.titleUkrainian, named("titleUkrainian", "ukrainian title")),
    plainFacet(engagement.titleCrimeanTatar, named("titleCrimeanTatar", "crimean tatar title")),
    ...summary,
    internalNote,
    certainty,
    choiceFacet(response.nature, "nature", named("nature", "answer, what they said, що відповіли")),
    dateFacet(response.waitUntil, named("waitUntil")),
    choiceFacet(dispatch.channel, "channel", named("channel", "way, спосіб")),
    choiceFacet(dispatch.letterKind, "letterKind", named("letterKind")),
    plainFacet(dispatch.ourReference, named("ourReference", "our reference, вихідний номер")),
    choiceFacet(engagement.engagementForm, "engagementForm", named("engagementForm", "form of the meeting")),
    plainFacet(engagement.place, named("place", "place, місце")),
    choiceFacet(engagement.topic, "topic", named("topic", "topic")),
    choiceFacet(proceeding.step, "step", named("step", "step, stage, стан, крок")),
    choiceFacet(proceeding.form, "form", named("form", "form of the act, вид акта")),
    choiceFacet(proceeding.wording, "wording", named("wording", "wording, формулювання")),
    plainFacet(proceeding.reference, named("reference", "number of the act, номер акта")),
    choiceFacet(proceeding.voteKind, "voteKind", named("voteKind", "how it was decided")),
    plainFacet(proceeding.votesFor, named("votesFor", "for, votes for, за")),
    plainFacet(proceeding.votesAgainst, named("votesAgainst", "against, votes against, проти")),
    plainFacet(proceeding.votesAbstained, named("votesAbstained", "abstained, abstentions, утрималися")),
  ],
  initial: () => ({ ...initialEntry("note"), kind: null }),
  complete: (content, values, world, fresh) => {
    if (!fresh) return;
    const rung = content.kind === "dispatch" ? { rung: "sent" } : {};
    const counted =
      content.kind === "proceeding" && (content.votesFor ?? content.votesAgainst ?? null) !== null;
    Object.assign(
      content,
      rung,
      content.kind === "proceeding" && !content.voteKind ? { voteKind: counted ? "counted" : "unknown" } : {},
    );
    const url = first(values, "sourceUrl");
    const title = first(values, "sourceTitle");
    if (url || title)
      content.sources = [
        { url: url || null, title: title || url, kind: sourceKind.read(values, world) ?? null },
      ];
  },
  marks,
  known: (world, contents) =>
    knownEntries(world, ["dispatch", "response", "engagement", "proceeding", "note"], contents, marks),
  prefix: "entry",
  label: (content, world) =>
    joined(
      [
        content.kind ? wordAt(world.locale, `labels.kind.${String(content.kind)}`) : null,
        occurredOn.show(content.occurredOn, world),
        countriesFacet.show(content.countries, world),
        String(anyTitle.get(content) ?? summary.at(-1)?.get(content) ?? content.internalNote ?? "").slice(
          0,
          80,
        ),
      ],
      ", ",
    ),
  href: entryHref,
};
