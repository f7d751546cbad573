import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ListFiles } from "@/components/desk/list-files";
import { ArchiveButton } from "@/components/forms/archive-button";
import { RarelyDone } from "@/components/forms/rarely-done";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Table } from "@/components/ui/table";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { isSilent } from "@/lib/desk/country-views";
import { typedFields } from "@/lib/fields/typed";
import { compareText, countryName, countryNameLanguage } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { pickText } from "@/lib/i18n/locales";
import { may } from "@/lib/ledger/rights";
import { deskRecord, deskStandings } from "@/lib/log/queries";
import type { DeskEntry } from "@/lib/log/views";
import { wave as fields } from "@/lib/log/wave";
import { waveVersions } from "@/lib/outreach/queries";
import { dueDate } from "@/lib/standing/conversation";
import { type FunnelStep, funnelOf, reachedInWaveOf } from "@/lib/standing/funnel";
import { standingOf } from "@/lib/standing/standing";
import { groundsOf } from "@/lib/tasks/grounds";
import { joined } from "@/lib/text/joined";
import { waveLetter } from "@/lib/wording/desk-title";
import { waveName } from "@/lib/wording/names";
import { type CountrySteps, EntrySteps, stepsOf } from "../../countries/[iso]/entry-steps";
import { WaveForm } from "../wave-form";
import { Funnel } from "./funnel";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ step?: string | string[] }> };

/** So many letters to one country are shown with what can be done about them; the rest is in the log. */
const mostLetters = 5;

const findWave = async (id: string) => (await deskRecord()).waves.find((wave) => wave.id === id);

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  await requireActor("desk:read");
  const wave = await findWave((await params).id);
  return { title: pickText(wave?.name, await getLocale())?.text ?? "" };
}

/** One wave: who got it, how, and the conversation with each country. */
export default async function WavePage({ params, searchParams }: Props) {
  const actor = await requireActor("desk:read");
  const { id } = await params;
  const asked = (await searchParams).step;
  const wave = await findWave(id);
  if (!wave) notFound();
  const t = await getTranslations("desk.waves");
  const words = await getTranslations("bodies.archive");
  const entryWords = await getTranslations("desk.entry.new");
  const columns = await getTranslations("desk.countries.columns");
  const labels = await getTranslations("labels");
  const titles = await getTranslations("lists.titles");
  const sendingWords = await getTranslations("letters.sending");
  const funnelWords = await getTranslations("letters.funnel");
  const locale = await getLocale();
  const record = await deskRecord();
  const standings = await deskStandings();
  const order = compareText(locale);

  const sent = new Map<string, Extract<DeskEntry, { kind: "dispatch" }>[]>();
  const letters = new Map<string, DeskEntry[]>();
  for (const entry of record.entries) {
    if (entry.kind === "dispatch" || entry.kind === "response")
      for (const code of entry.countries) {
        const own = letters.get(code);
        if (own) own.push(entry);
        else letters.set(code, [entry]);
      }
    if (entry.kind !== "dispatch" || entry.removed || entry.wave?.id !== id) continue;
    for (const code of entry.countries) {
      const own = sent.get(code);
      if (own) own.push(entry);
      else sent.set(code, [entry]);
    }
  }
  const rows = [...sent]
    .map(([code, dispatches]) => {
      const reading = standings.get(code)?.waves.find((wave) => wave.waveId === id);
      return {
        code,
        name: countryName(code, locale),
        dispatches: dispatches.slice(-mostLetters),
        earlier: Math.max(0, dispatches.length - mostLetters),
        reading,
        due: reading ? dueDate(reading) : null,
      };
    })
    .sort((a, b) => order(a.name, b.name));
  const day = today();
  const reached = funnelOf(
    rows.map(({ code }) => code),
    (code) => reachedInWaveOf(record.entries, letters.get(code) ?? [], id, standingOf(standings, code), day),
  );
  const silent = rows.flatMap(({ code, reading }) => (reading && isSilent(reading.conversation) ? code : []));
  const bars = new Map<FunnelStep | "silent", readonly string[]>([...reached, ["silent", silent]]);
  const step = [...bars.keys()].find((name) => name === asked) ?? null;
  const among = new Set(step ? bars.get(step) : rows.map(({ code }) => code));
  const shown = rows.filter(({ code }) => among.has(code));
  const beside = rows.length - (reached.get("sent")?.length ?? 0);
  const unconfirmed = groundsOf(record.entries, today()).unconfirmed.filter(
    ({ waveId }) => waveId === id,
  ).length;
  const version = (await waveVersions()).get(id) ?? 1;
  const steps = new Map<string, CountrySteps>();
  if (may(actor.role, "entry:write"))
    for (const { code } of rows) steps.set(code, await stepsOf(record, standings, code, letters.get(code)));

  return (
    <div className="grid gap-5">
      <PageHead
        title={waveName(wave, locale)}
        lang={pickText(wave.name, locale)?.lang}
        lead={`${t("startedOn")}: ${formatDate(wave.startedOn, locale)}`}
      >
        <div className="flex flex-wrap gap-2">
          {may(actor.role, "entry:write") ? (
            <Link href={`/desk/entries/new?kind=dispatch&wave=${id}` as Route} className={buttonClass()}>
              {entryWords("dispatch")}
            </Link>
          ) : null}
          {may(actor.role, "entry:write") && !wave.archived ? (
            <>
              {silent.length > 0 ? (
                <Link
                  href={`/desk/sendings/new?wave=${id}&to=silent` as Route}
                  className={buttonClass("primary")}
                >
                  {sendingWords("remind", { count: silent.length })}
                </Link>
              ) : null}
              <Link href={`/desk/sendings/new?wave=${id}` as Route} className={buttonClass()}>
                {sendingWords("sendWave")}
              </Link>
            </>
          ) : null}
          {unconfirmed > 0 && may(actor.role, "listing:write") ? (
            <Link href={"/desk/letters" as Route} className={buttonClass()}>
              {t("confirm", { count: unconfirmed })}
            </Link>
          ) : null}
          {may(actor.role, "wave:write") && wave.archived ? (
            <ArchiveButton
              subject="wave"
              id={id}
              version={version}
              name={waveName(wave, locale)}
              archived
              focusAfter="content"
            />
          ) : null}
          {may(actor.role, "wave:write") && !wave.archived ? (
            <>
              <WaveForm today={today()} wave={{ id, version, wave: typedFields(fields, wave) }} />
              <RarelyDone
                subject="wave"
                id={id}
                version={version}
                name={waveName(wave, locale)}
                others={record.waves
                  .filter(({ archived }) => !archived)
                  .map((other) => ({ id: other.id, label: waveName(other, locale) }))}
                focusAfter="content"
              />
            </>
          ) : null}
        </div>
      </PageHead>
      {wave.archived ? <Notice>{words("isArchived")}</Notice> : null}
      {rows.length > 0 ? <Funnel steps={bars} all={rows.length} waveId={id} chosen={step} /> : null}
      {beside > 0 ? <p className="text-sm text-muted">{funnelWords("beside", { count: beside })}</p> : null}
      <section aria-labelledby="recipients" className="grid gap-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="recipients">{t("recipients")}</h2>
          {rows.length > 0 ? (
            <ListFiles
              list="letters"
              title={titles("letters", { name: waveName(wave, locale) })}
              query={`wave=${encodeURIComponent(id)}`}
            />
          ) : null}
        </div>
        {step ? (
          <p className="flex flex-wrap items-center gap-x-4 text-sm">
            <span role="status">{funnelWords("only", { step: funnelWords(step) })}</span>
            <Link
              href={`/desk/waves/${id}#recipients` as Route}
              className="inline-flex min-h-11 items-center sm:min-h-6"
            >
              {funnelWords("all")}
            </Link>
          </p>
        ) : null}
        {shown.length === 0 ? (
          <p>{t("noRecipients")}</p>
        ) : (
          <Table caption={t("recipientsCaption")} captionHidden>
            <thead>
              <tr>
                <th scope="col">{columns("country")}</th>
                <th scope="col">{t("sentTo")}</th>
                <th scope="col">{columns("conversation")}</th>
                <th scope="col" className="text-right">
                  {columns("silence")}
                </th>
                <th scope="col">{columns("next")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ code, name: country, dispatches, earlier, reading, due }) => (
                <tr key={code}>
                  <th scope="row">
                    <Link
                      href={`/desk/countries/${code}` as Route}
                      lang={countryNameLanguage(code, locale)}
                      className="inline-flex min-h-6 items-center"
                    >
                      {country}
                    </Link>
                  </th>
                  <td>
                    {earlier > 0 ? (
                      <Link
                        href={`/desk/log?kind=dispatch&country=${code}` as Route}
                        className="inline-flex min-h-6 items-center"
                      >
                        {t("earlierLetters", { count: earlier })}
                      </Link>
                    ) : null}
                    {dispatches.map((entry) => (
                      <div key={entry.id} className="grid gap-2 not-first:mt-3">
                        <span>{waveLetter(entry, record, locale)}</span>
                        {steps.has(code) && entry.countries.length === 1 ? (
                          <EntrySteps
                            entry={entry}
                            name={joined([country, waveLetter(entry, record, locale)], ", ")}
                            steps={steps.get(code) as CountrySteps}
                            dense
                          />
                        ) : null}
                      </div>
                    ))}
                  </td>
                  <td>{reading ? labels(`conversation.${reading.conversation}`) : "–"}</td>
                  <td className="text-right tabular-nums">{reading?.silentDays ?? "–"}</td>
                  <td className="whitespace-nowrap">{due ? formatDate(due, locale) : "–"}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </section>
    </div>
  );
}
