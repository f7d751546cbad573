import type { Role } from "@/lib/db/generated/enums";
import { toldName } from "@/lib/files/file-name";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { nobodyKnown } from "@/lib/ledger/events";
import { may } from "@/lib/ledger/rights";
import type { DeskRecord } from "@/lib/log/views";
import { countriesOf, proposalText } from "@/lib/proposals/describe";
import { joined } from "@/lib/text/joined";
import { translator } from "@/lib/text/translator";
import { deskTitle } from "@/lib/wording/desk-title";
import { bodyLabel, documentTitle, versionName, waveName } from "@/lib/wording/names";
import type { FoundNames } from "./queries";

/** Something that an activity is about: what it is called, where it is, and of which countries. */
export type NamedThing = { text: string; href: string | null; countries: readonly string[] };

type Knowing = { record: DeskRecord; found: FoundNames; role: Role; locale: Locale };

/**
 * Names what a line of the log is about, for someone of this role: only what they may know, and an erased person by no
 * name. A thing that is gone, or of which nothing is known, has an empty text.
 */
export function namedThing(type: string, id: string, knowing: Knowing): NamedThing {
  const make = Object.hasOwn(makers, type) ? makers[type] : undefined;
  return (
    make?.(id, knowing) ?? { text: type === "report" || type === "list" ? id : "", href: null, countries: [] }
  );
}

const named = (text: string, href: string | null = null, country?: string | null): NamedThing => ({
  text,
  href,
  countries: country ? [country] : [],
});
const ofCountry = (code: string, locale: Locale): NamedThing =>
  named(countryName(code, locale), `/desk/countries/${code}`);

const ofTask = ({ id, title, countryCode }: { id: string; title: string; countryCode: string | null }) =>
  named(title, `/desk/tasks/${id}`, countryCode);

type Maker = (id: string, knowing: Knowing) => NamedThing | undefined;
const makers: Readonly<Record<string, Maker>> = {
  entry(id, { record, locale }) {
    const entry = record.entry(id);
    if (!entry) return undefined;
    return {
      text: joined([deskTitle(entry, record, locale), formatDate(entry.occurredOn, locale)], ", "),
      href: `/desk/entries/${id}`,
      countries: entry.countries,
    };
  },
  mention(id, knowing) {
    const mention = knowing.found.mentions.get(id);
    if (!mention) return undefined;
    const { entryId, task, userId } = mention;
    const place = task ? ofTask(task) : entryId ? makers.entry?.(entryId, knowing) : undefined;
    const name = knowing.found.people.get(userId) ?? "";
    return { ...(place ?? named("")), text: joined([`@${name}`, place?.text], " · ") };
  },
  proposal(id, { record, found, locale }) {
    const row = found.proposals.get(id);
    if (!row) return undefined;
    const listed = found.listings.get(row.subjectId)?.countryCode ?? null;
    const proposal = { ...row, listed, input: row.input as Record<string, unknown> };
    return {
      text: proposalText(proposal, record, locale),
      href: `/desk/proposals/${id}`,
      countries: countriesOf(proposal, record),
    };
  },
  body(id, { record, locale }) {
    const body = record.bodies.get(id);
    return body && named(bodyLabel(body, locale), `/desk/bodies/${id}`, body.countryCode);
  },
  contact(id, { record, found, role, locale }) {
    const contact = found.contacts.get(id);
    if (!contact) return undefined;
    const body = record.bodies.get(contact.bodyId);
    const t = translator(locale, "activity");
    const who = contact.erasedAt
      ? t("erasedPerson")
      : may(role, "contact:write")
        ? joined([contact.name, contact.office], ", ")
        : contact.office;
    return named(
      joined([who, body && bodyLabel(body, locale)], " · "),
      body ? `/desk/bodies/${body.id}` : null,
      body?.countryCode,
    );
  },
  partner(id, { record }) {
    const partner = record.partners.find((one) => one.id === id);
    return partner && named(partner.name, `/desk/partners/${id}`, partner.countryCode);
  },
  partnerPerson(id, knowing) {
    const { found, role, locale } = knowing;
    const person = found.partnerPeople.get(id);
    if (!person) return undefined;
    const place = makers.partner?.(person.partnerId, knowing);
    const who = person.erasedAt
      ? translator(locale, "activity")("erasedPerson")
      : may(role, "contact:write")
        ? joined([person.name, person.role], ", ")
        : person.role;
    return { ...(place ?? named("")), text: joined([who, place?.text], " · ") };
  },
  partnerNote(id, knowing) {
    const note = knowing.found.partnerNotes.get(id);
    return note && makers.partner?.(note.partnerId, knowing);
  },
  country: (id, { locale }) => ofCountry(id, locale),
  plan: (id, { locale }) => ofCountry(id, locale),
  listing(id, { found, locale }) {
    const listing = found.listings.get(id);
    return listing && ofCountry(listing.countryCode, locale);
  },
  task(id, { found }) {
    const task = found.tasks.get(id);
    return task && ofTask(task);
  },
  wave(id, { record, locale }) {
    const wave = record.waves.find((one) => one.id === id);
    return wave && named(waveName(wave, locale), `/desk/waves/${id}`);
  },
  letterText(id, { found }) {
    const letter = found.letters.get(id);
    return letter && named(letter.name, `/desk/letter-texts/${id}`);
  },
  sending(id, { found, locale }) {
    const sending = found.sendings.get(id);
    return sending && named(formatDate(sending.sentOn, locale), `/desk/sendings/${id}`);
  },
  sentLetter: (id, knowing) => makers.entry?.(id, knowing),
  document(id, { record, locale }) {
    const document = record.documents.find((one) => one.id === id);
    return document && named(documentTitle(document, locale).text, `/desk/documents#document-${id}`);
  },
  documentVersion(id, { record, locale }) {
    const document = record.documents.find(({ versions }) => versions.some((one) => one.id === id));
    const version = document?.versions.find((one) => one.id === id);
    if (!document || !version) return undefined;
    const text = joined([documentTitle(document, locale).text, versionName(version, locale)], " – ");
    return named(text, `/desk/documents#document-${document.id}`);
  },
  package(id, { record }) {
    const item = record.packages.find((one) => one.id === id);
    return item && named(item.label, `/desk/documents/packages/${id}`);
  },
  source(id, { found }) {
    const source = found.sources.get(id);
    return (
      source && named(source.title, `/desk/sources?${new URLSearchParams({ q: source.title.slice(0, 100) })}`)
    );
  },
  file(id, { found }) {
    const file = found.files.get(id);
    return file && named(toldName(file));
  },
  errorReport(id, { found }) {
    const report = found.reports.get(id);
    return report && named(report.reference, `/desk/error-reports/${id}`);
  },
  view(id, { found }) {
    const view = found.views.get(id);
    if (!view) return undefined;
    const parts = new URLSearchParams(view.query);
    parts.set("view", id);
    return named(view.name, `/desk/${view.list}?${parts}`);
  },
  setting(id, { locale }) {
    const t = translator(locale, "activity");
    if (id === "first-weeks") return named(t("firstWeeks"), "/desk/first-weeks");
    return id === "patience" || id === "identity" || id === "publisher"
      ? named(t(id), "/desk/settings")
      : named("");
  },
  import(id, { found }) {
    const taken = found.imports.get(id);
    return taken && named(taken.fileName, `/desk/import#import-${id}`);
  },
  sheetTemplate(id, { found, locale }) {
    const template = found.templates.get(id);
    return template && named(translator(locale, "sheets")(`kind.${template.kind}`), "/desk/import");
  },
  user: person,
  session: person,
  calendar: person,
};

function person(id: string, { found, role, locale }: Knowing): NamedThing {
  const name = found.people.get(id);
  if (id === nobodyKnown) return named(translator(locale, "desk")("audit.noAccount"));
  return named(name ?? "", name && may(role, "person:manage") ? `/desk/people/${id}` : null);
}
