import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ListFiles } from "@/components/desk/list-files";
import { ArchivedList } from "@/components/forms/archived-list";
import { PageHead } from "@/components/ui/page-head";
import { Table } from "@/components/ui/table";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { formatDate } from "@/lib/i18n/dates";
import { may } from "@/lib/ledger/rights";
import { waveRows } from "@/lib/lists/wave-list";
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
  const waves = waveRows(record, await deskStandings());
  const rows = waves.filter(({ wave }) => !wave.archived);
  const versions = await waveVersions();
  const mayWrite = may(actor.role, "wave:write");
  return (
    <div className="grid gap-5">
      <PageHead title={t("title")} lead={t("lead")}>
        {mayWrite ? <WaveForm today={today()} /> : null}
      </PageHead>
      {waves.length > 0 ? (
        <div className="flex justify-end">
          <ListFiles list="waves" title={t("title")} />
        </div>
      ) : null}
      {rows.length === 0 ? (
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
            {rows.map(({ wave, countries, answered, silent }) => (
              <tr key={wave.id}>
                <th scope="row">
                  <Link href={`/desk/waves/${wave.id}` as Route}>{waveName(wave, locale)}</Link>
                </th>
                <td className="whitespace-nowrap">{formatDate(wave.startedOn, locale)}</td>
                <td className="text-right tabular-nums">{countries}</td>
                <td className="text-right tabular-nums">{answered}</td>
                <td className="text-right tabular-nums">{silent}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <ArchivedList
        id="archived-waves"
        title={words("waves", { count: waves.length - rows.length })}
        subject="wave"
        items={waves
          .filter(({ wave }) => wave.archived)
          .map(({ wave }) => ({
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
