import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Table } from "@/components/ui/table";
import { formatMoment } from "@/lib/access/moments";
import { requireActor } from "@/lib/access/session";
import { may } from "@/lib/ledger/rights";
import { patienceInForce } from "@/lib/outreach/queries";
import { patienceIn, patienceKey, patienceNumbers } from "@/lib/standing/patience";
import { versionsOf } from "@/lib/subject/versions";
import { FourEyesSection } from "./four-eyes-section";
import { IdentitySection } from "./identity-section";
import { PatienceForm } from "./patience-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.settings"))("title") };
}

/** What the whole campaign goes by. Everyone at the desk may read it; administrators change it. */
export default async function SettingsPage() {
  const actor = await requireActor("desk:read");
  const t = await getTranslations("desk.settings");
  const effects = await getTranslations("desk.effects");
  const locale = await getLocale();
  const { patience, version } = await patienceInForce();
  const changes = await versionsOf("setting", patienceKey);
  return (
    <div className="grid gap-8">
      <div className="grid gap-1">
        <h1>{t("title")}</h1>
        <p className="text-muted">{t("lead")}</p>
      </div>
      <section aria-labelledby="patience" className="grid max-w-xl gap-4">
        <div className="grid gap-1">
          <h2 id="patience">{t("patience")}</h2>
          <p>{t("patienceLead")}</p>
        </div>
        {may(actor.role, "setting:manage") ? (
          <PatienceForm patience={patience} version={version} />
        ) : (
          <>
            <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 rounded-lg border border-line bg-surface p-4">
              {patienceNumbers.map((number) => (
                <div key={number} className="col-span-2 grid grid-cols-subgrid">
                  <dt>{t(number)}</dt>
                  <dd className="font-medium tabular-nums">
                    {number === "dialogue"
                      ? t("months", { months: patience[number] })
                      : t("days", { days: patience[number] })}
                  </dd>
                </div>
              ))}
            </dl>
            <p className="text-sm text-muted">{t("readOnly")}</p>
          </>
        )}
      </section>
      <FourEyesSection mayManage={may(actor.role, "setting:manage")} />
      <IdentitySection mayManage={may(actor.role, "setting:manage")} />
      <section aria-labelledby="history" className="grid gap-3">
        <h2 id="history">{t("history")}</h2>
        {changes.length === 0 ? (
          <p>{t("usual")}</p>
        ) : (
          <Table caption={t("caption")} captionHidden>
            <thead>
              <tr>
                <th scope="col">{t("when")}</th>
                <th scope="col">{t("who")}</th>
                {patienceNumbers.map((number) => (
                  <th key={number} scope="col" className="text-right">
                    {t(number)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <tr key={change.number}>
                  <th scope="row" className="whitespace-nowrap">
                    {formatMoment(new Date(change.at), locale)}
                  </th>
                  <td>{change.actor ?? t("machine")}</td>
                  {patienceNumbers.map((number) => (
                    <td key={number} className="text-right tabular-nums">
                      {patienceIn(change.snapshot.value)[number]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </section>
      {may(actor.role, "setting:manage") ? (
        <p>
          <Link href={"/desk/effects" as Route} className="inline-flex min-h-8 items-center">
            {effects("link")}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
