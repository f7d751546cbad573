import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ListFiles } from "@/components/desk/list-files";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Table } from "@/components/ui/table";
import { requireActor } from "@/lib/access/session";
import { formatDate } from "@/lib/i18n/dates";
import { may } from "@/lib/ledger/rights";
import { deskRecord } from "@/lib/log/queries";
import { listSendings } from "@/lib/sendings/queries";
import { waveName } from "@/lib/wording/names";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("letters.sending"))("title") };
}

/** What went out together, the latest first. */
export default async function SendingsPage() {
  const actor = await requireActor("desk:read");
  const t = await getTranslations("letters.sending");
  const kinds = await getTranslations("labels.letterKind");
  const channels = await getTranslations("labels.channel");
  const locale = await getLocale();
  const { waves } = await deskRecord();
  const sendings = await listSendings();
  return (
    <div className="grid gap-5">
      <PageHead title={t("title")} lead={t("lead")}>
        {may(actor.role, "entry:write") ? (
          <Link href={"/desk/sendings/new" as Route} className={buttonClass("primary")}>
            {t("new")}
          </Link>
        ) : null}
      </PageHead>
      {sendings.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <>
          <div className="flex justify-end">
            <ListFiles list="sendings" title={t("title")} />
          </div>
          <Table caption={t("caption")} captionHidden dense>
            <thead>
              <tr>
                <th scope="col">{t("when")}</th>
                <th scope="col">{t("what")}</th>
                <th scope="col">{t("wave")}</th>
                <th scope="col">{t("channel")}</th>
                <th scope="col" className="text-right">
                  {t("letters")}
                </th>
              </tr>
            </thead>
            <tbody>
              {sendings.map((sending) => {
                const wave = waves.find(({ id }) => id === sending.waveId);
                return (
                  <tr key={sending.id}>
                    <th scope="row" className="whitespace-nowrap">
                      <Link
                        href={`/desk/sendings/${sending.id}` as Route}
                        className="inline-flex min-h-6 items-center"
                      >
                        {formatDate(sending.sentOn, locale)}
                      </Link>
                    </th>
                    <td>
                      {sending.letter?.name ?? kinds(sending.letterKind)}{" "}
                      {sending.undoneAt ? <Badge>{t("undone")}</Badge> : null}
                    </td>
                    <td>{wave ? waveName(wave, locale) : "–"}</td>
                    <td>{sending.channel ? channels(sending.channel) : "–"}</td>
                    <td className="text-right tabular-nums">{sending.count}</td>
                  </tr>
                );
              })}
            </tbody>
          </Table>
        </>
      )}
    </div>
  );
}
