import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { DeskSources } from "@/components/desk/desk-sources";
import { KeptFileLine } from "@/components/desk/kept-file-line";
import { Badge } from "@/components/ui/badge";
import { dayOf } from "@/lib/calendar/today";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate, formatDateOf } from "@/lib/i18n/dates";
import { type Locale, pickText } from "@/lib/i18n/locales";
import type { DeskEntry, DeskRecord } from "@/lib/log/views";
import type { ContactView } from "@/lib/parliaments/fields";
import { certaintyBy, saysTooMuch } from "@/lib/sources/certainty";
import type { CountryCode } from "@/lib/standing/entry";
import { joined } from "@/lib/text/joined";
import { translator } from "@/lib/text/translator";
import { deskTitle } from "@/lib/wording/desk-title";
import { bodyLabel, waveName } from "@/lib/wording/names";
import { toldVote } from "@/lib/wording/told-vote";
import { EntryActions, type Touches } from "./entry-actions";
import { type CountrySteps, EntrySteps } from "./entry-steps";

export type MayWithEntry = { write: boolean; publish: boolean; remove: boolean };

/** One entry of the log with everything the desk knows of it, and what can be done with it. */
export async function EntryCard({
  entry,
  record,
  contacts,
  may,
  steps,
  heading: Heading = "h3",
  inRow = false,
}: {
  entry: DeskEntry;
  record: DeskRecord;
  contacts: readonly ContactView[];
  may: MayWithEntry;
  /** Of the country on whose page it stands; null where it stands on none, or its row shows them. */
  steps: CountrySteps | null;
  /** As it follows from what stands above. */
  heading?: "h2" | "h3" | "h4";
  /** Its row says already when and what it was. */
  inRow?: boolean;
}) {
  const t = await getTranslations("desk.card");
  const fields = await getTranslations("desk.fields");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  const title = deskTitle(entry, record, locale);
  const date = formatDate(entry.occurredOn, locale);
  const summary = pickText(entry.summary, locale);
  const facts = await factsOf(entry, record, contacts, steps?.country ?? null);
  return (
    <article
      id={`entry-${entry.id}`}
      tabIndex={-1}
      aria-labelledby={`entry-${entry.id}-title`}
      className={`grid scroll-mt-20 grid-cols-1 gap-3 bg-surface p-4 [overflow-wrap:anywhere] ${inRow ? "" : "rounded-lg border border-line target:border-accent"}`}
    >
      <div className={inRow ? "sr-only" : "flex flex-wrap items-center gap-x-3 gap-y-1"}>
        <time dateTime={entry.occurredOn} className="text-sm text-muted tabular-nums">
          {date}
        </time>
        {entry.visibility === "public" ? (
          <Badge tone="good">{t("public")}</Badge>
        ) : (
          <Badge>{t("internal")}</Badge>
        )}
        {saysTooMuch(entry.certainty, entry.sources, entry.kind) &&
        entry.kind !== "dispatch" &&
        entry.kind !== "note" ? (
          <Badge tone="warn">
            {t("certaintyBySources", {
              certainty: labels(`certainty.${certaintyBy(entry.sources, entry.kind)}`).toLocaleLowerCase(
                locale,
              ),
            })}
          </Badge>
        ) : null}
        {entry.certainty === "confirmed" ? null : (
          <Badge tone="warn">{labels(`certainty.${entry.certainty}`)}</Badge>
        )}
      </div>
      <Heading id={`entry-${entry.id}-title`} className={inRow ? "sr-only" : "font-sans text-base"}>
        {title}
      </Heading>
      {summary ? (
        <p lang={summary.lang} className="max-w-prose whitespace-pre-line">
          {summary.text}
        </p>
      ) : null}
      {facts.length > 0 ? (
        <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt className="inline text-muted">{name}:</dt> <dd className="inline">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {entry.corrections.map((correction, index) => {
        const reason = pickText(correction.reason, locale);
        const on = formatDate(correction.on, locale);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes on the page
          <p key={index} className="text-sm text-warn" lang={reason?.lang}>
            {reason ? t("correctedBecause", { date: on, reason: reason.text }) : t("corrected", { date: on })}
          </p>
        );
      })}
      {entry.internalNote ? (
        <div className="rounded border-l-3 border-gold bg-sunken px-3 py-2 text-sm">
          <p className="text-muted">{fields("internalNote")}</p>
          <p className="max-w-prose whitespace-pre-line">{entry.internalNote}</p>
        </div>
      ) : null}
      <DeskSources sources={entry.sources} />
      {entry.attachments.length > 0 ? (
        <ul className="flex flex-wrap gap-3 text-sm" aria-label={t("attachments")}>
          {entry.attachments.map((file) => (
            <li key={file.id}>
              <KeptFileLine {...file} />
            </li>
          ))}
        </ul>
      ) : null}
      {entry.removed ? (
        <p className="text-sm text-danger">
          {t("removedOn", {
            date: formatDate(dayOf(entry.removed.at), locale),
            reason: entry.removed.reason ?? "–",
          })}
        </p>
      ) : null}
      {may.write && steps && !entry.removed ? (
        <EntrySteps entry={entry} name={`${title}, ${date}`} steps={steps} />
      ) : null}
      <EntryActions
        id={entry.id}
        version={entry.version}
        name={`${title}, ${date}`}
        isPublic={entry.visibility === "public"}
        isRemoved={entry.removed !== null}
        touches={touchesOf(entry, locale)}
        movesStanding={entry.kind === "proceeding" || entry.kind === "response"}
        removalReason={entry.removed?.reason ?? null}
        may={{ ...may, publish: may.publish && entry.kind !== "note" }}
      />
      <p className="text-xs text-muted">
        <Link
          href={`/desk/entries/${entry.id}` as Route}
          aria-label={`${t("address")}: ${title}, ${date}`}
          className="inline-flex min-h-6 items-center"
        >
          {t("address")}
        </Link>
        {" · "}
        <Link
          href={`/desk/entries/${entry.id}/versions` as Route}
          aria-label={`${t("versions")}: ${title}, ${date}`}
        >
          {t("version", { number: entry.version })}
        </Link>
        {" · "}
        {entry.author ? t("author", { name: entry.author }) : t("shippedWith")}
      </p>
    </article>
  );
}

/** What doing something with an entry of many countries, or of people by name, comes to beside the entry itself. */
function touchesOf(entry: DeskEntry, locale: Locale): Touches {
  const t = translator(locale, "finder");
  const many =
    entry.countries.length > 1
      ? t("row.touches", {
          count: entry.countries.length,
          names: joined(
            entry.countries.map((code) => countryName(code, locale)),
            ", ",
          ),
        })
      : null;
  const names = entry.kind === "engagement" ? joined(entry.participants, ", ") : "";
  const both = (key: "row.namesPublic" | "row.namesHidden") =>
    [many, names ? t(key, { names }) : null].filter((text) => text !== null);
  return {
    publish: both("row.namesPublic"),
    unpublish: both("row.namesHidden"),
    remove: entry.visibility === "public" ? both("row.namesHidden") : [many].filter((text) => text !== null),
  };
}

/**
 * The own fields of a kind that are worth a line, with their names.
 * @param country on whose page it stands: of a meeting with many it says how that one was there
 */
async function factsOf(
  entry: DeskEntry,
  record: DeskRecord,
  contacts: readonly ContactView[],
  country: CountryCode | null,
): Promise<[string, string][]> {
  const t = await getTranslations("desk.card");
  const fields = await getTranslations("desk.fields");
  const labels = await getTranslations("labels");
  const ladder = await getTranslations("desk.ladder");
  const delegations = await getTranslations("desk.delegations");
  const locale = await getLocale();
  const facts: [string, string | null | false | undefined][] = [];
  const nameOfWave = (id: string) => {
    const wave = record.waves.find((item) => item.id === id);
    return wave ? waveName(wave, locale) : null;
  };
  const dateOf = (id: string | null) => {
    const other = id ? record.entry(id) : undefined;
    return other ? formatDateOf(other.occurredOn, locale) : null;
  };
  if (entry.kind === "dispatch") {
    const contact = contacts.find((item) => item.id === entry.contactId);
    const replied = dateOf(entry.repliesToId);
    facts.push(
      [fields("letterKind"), entry.letterKind === "other" && labels("letterKind.other")],
      [fields("repliesToId"), replied && ladder("repliedTo", { date: replied })],
      [fields("contactId"), joined([contact?.name, contact?.office], ", ")],
      [fields("packageId"), record.packages.find((item) => item.id === entry.packageId)?.label],
      [fields("waveId"), entry.wave && nameOfWave(entry.wave.id)],
      [fields("rungOn"), entry.rungOn && formatDate(entry.rungOn, locale)],
      [fields("ourReference"), entry.ourReference],
      [fields("theirReference"), entry.theirReference],
      [fields("trackingNumber"), entry.trackingNumber],
      [fields("replyExpectedBy"), entry.replyExpectedBy && formatDate(entry.replyExpectedBy, locale)],
    );
  } else if (entry.kind === "response") {
    const answered = dateOf(entry.answersId);
    const also = entry.alsoAnswers.flatMap((id) => dateOf(id) ?? []);
    const passedTo = entry.referredToId && record.bodies.get(entry.referredToId);
    facts.push(
      [fields("referredToId"), passedTo && bodyLabel(passedTo, locale)],
      [fields("waitUntil"), entry.waitUntil && formatDate(entry.waitUntil, locale)],
      [fields("answersId"), answered && t("answered", { date: answered })],
      [fields("alsoAnswers"), also.length > 0 && ladder("alsoAnswered", { dates: joined(also, ", ") })],
    );
  } else if (entry.kind === "engagement") {
    facts.push(
      [fields("scheduledFor"), entry.scheduledFor && formatDate(entry.scheduledFor, locale)],
      [fields("calledOffOn"), entry.calledOffOn && formatDate(entry.calledOffOn, locale)],
      [fields("calledOffReason"), entry.calledOffReason],
      [fields("participants"), joined(entry.participants, ", ")],
      ...(entry.delegations ?? [])
        .filter((row) => country === null || row.country === country)
        .map((row): [string, string] => [
          countryName(row.country, locale),
          joined(
            [
              row.attendance && labels(`attendance.${row.attendance}`),
              row.stance && labels(`stance.${row.stance}`),
              row.promise && delegations("promised", { what: row.promise }),
            ],
            ", ",
          ),
        ]),
      [fields("place"), entry.place],
      [fields("topic"), entry.topic && labels(`topic.${entry.topic}`)],
      [fields("stance"), entry.stance && labels(`stance.${entry.stance}`)],
    );
  } else if (entry.kind === "proceeding") {
    const vote = toldVote(entry);
    const counted =
      vote?.kind !== "counted"
        ? !vote || vote.kind === "unknown"
          ? null
          : labels(`voteKind.${vote.kind}`)
        : vote.abstained === null
          ? t("votesShort", { for: vote.for ?? "–", against: vote.against ?? "–" })
          : t("votes", { for: vote.for ?? "–", against: vote.against ?? "–", abstained: vote.abstained });
    const continued = dateOf(entry.continuesId);
    facts.push(
      [fields("scheduledFor"), entry.scheduledFor && formatDate(entry.scheduledFor, locale)],
      [fields("calledOffOn"), entry.calledOffOn && formatDate(entry.calledOffOn, locale)],
      [fields("calledOffReason"), entry.calledOffReason],
      [fields("voteKind"), counted],
      [fields("form"), labels(`form.${entry.form}`)],
      [fields("reference"), entry.reference],
      [fields("continuesId"), continued && t("continues", { date: continued })],
    );
  }
  return facts.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
}
