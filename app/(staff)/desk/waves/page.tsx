import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ArchivedList } from "@/components/forms/archived-list";
import { PageHead } from "@/components/ui/page-head";
import { Table } from "@/components/ui/table";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { isSilent } from "@/lib/desk/country-views";
import { formatDate } from "@/lib/i18n/dates";
import { may } from "@/lib/ledger/rights";
import { deskRecord, deskStandings } from "@/lib/log/queries";
import { waveVersions } from "@/lib/outreach/queries";
import { waveName } from "@/lib/wording/names";
import { WaveForm } from "./wave-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.waves"))("title") };
}

/** Every round of sending, with how many answered and how many are silent. */
export default async function WavesPage() {
  const actor = await requireActor("desk:read");
  const t = await getTranslations("desk.waves");
  const locale = await getLocale();
  const words = await getTranslations("bodies.archive");
  const record = await deskRecord();
  const waves = [...record.waves].reverse();
  const inUse = waves.filter(({ archived }) => !archived);
  const versions = await waveVersions();
  const mayWrite = may(actor.role, "wave:write");
  const readings = [...(await deskStandings()).values()].flatMap((standing) => standing.waves);
  return (
    <div className="grid gap-5">
      <PageHead title={t("title")} lead={t("lead")}>
        {mayWrite ? <WaveForm today={today()} /> : null}
      </PageHead>
      {inUse.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <Table caption={t("caption")} captionHidden dense>
          <thead>
            <tr>
              <th scope="col">{t("name")}</th>
              <th scope="col">{t("startedOn")}</th>
              <th scope="col" className="text-right">
                {t("countries")}
              </th>
              <th scope="col" className="text-right">
                {t("answered")}
              </th>
              <th scope="col" className="text-right">
                {t("silent")}
              </th>
            </tr>
          </thead>
          <tbody>
            {inUse.map((wave) => {
              const own = readings.filter((reading) => reading.waveId === wave.id);
              const count = (fits: (conversation: string) => boolean) =>
                own.filter((reading) => fits(reading.conversation)).length;
              return (
                <tr key={wave.id}>
                  <th scope="row">
                    <Link href={`/desk/waves/${wave.id}` as Route}>{waveName(wave, locale)}</Link>
                  </th>
                  <td className="whitespace-nowrap">{formatDate(wave.startedOn, locale)}</td>
                  <td className="text-right tabular-nums">{count((name) => name !== "drafted")}</td>
                  <td className="text-right tabular-nums">{count((name) => name.startsWith("answered"))}</td>
                  <td className="text-right tabular-nums">
                    {own.filter((reading) => isSilent(reading.conversation)).length}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </Table>
      )}
      <ArchivedList
        id="archived-waves"
        title={words("waves", { count: waves.length - inUse.length })}
        subject="wave"
        items={waves
          .filter(({ archived }) => archived)
          .map((wave) => ({
            id: wave.id,
            version: versions.get(wave.id) ?? 1,
            name: waveName(wave, locale),
          }))}
        mayBringBack={mayWrite}
        focusAfter="content"
      />
    </div>
  );
}
