import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { Table } from "@/components/ui/table";
import { formatMoment } from "@/lib/access/moments";
import { requireActor } from "@/lib/access/session";
import { differences } from "@/lib/base/differences";
import { idsIn, namesFor } from "@/lib/desk/form-options";
import { formatDate } from "@/lib/i18n/dates";
import { may } from "@/lib/ledger/rights";
import { differingFields } from "@/lib/log/earlier-version";
import { deskRecord } from "@/lib/log/queries";
import { proposalsAbout } from "@/lib/proposals/queries";
import { versionsOf } from "@/lib/subject/versions";
import { deskTitle } from "@/lib/wording/desk-title";
import { actNames } from "../../../act-name";
import { DifferenceTable } from "../../../difference-table";
import { RestoreVersion } from "./restore-version";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.versions"))("title") };
}

/** Every version of an entry, and any two of them side by side. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const actor = await requireActor("desk:read");
  const { id } = await params;
  const query = await searchParams;
  const record = await deskRecord();
  const entry = record.entry(id);
  if (!entry) notFound();
  const versions = await versionsOf("entry", id);
  const t = await getTranslations("desk.versions");
  const locale = await getLocale();
  const title = deskTitle(entry, record, locale);

  const numberOf = (value: unknown, otherwise: number) => {
    const wanted = Number(value);
    return versions.some((version) => version.number === wanted) ? wanted : otherwise;
  };
  const newest = versions[0]?.number ?? 1;
  const to = numberOf(query.to, newest);
  const from = numberOf(query.from, versions[1]?.number ?? newest);
  const current = versions[0]?.snapshot ?? {};
  const before = versions.find((version) => version.number === from);
  const after = versions.find((version) => version.number === to);
  const changes = before && after && from !== to ? differences(before.snapshot, after.snapshot) : [];

  const actName = await actNames();
  const mayRestore = may(actor.role, "entry:write") && !entry.removed;
  const restore = await getTranslations("proposals.restore");
  const proposals = await getTranslations("proposals.page");
  const proposers = new Map(
    (await proposalsAbout("entry", id)).flatMap(({ became, proposer }) =>
      became === null ? [] : [[became, proposer.name]],
    ),
  );
  const names = await namesFor(
    [before, after].flatMap((version) => (version ? idsIn(version.snapshot) : [])),
    entry.countries,
    locale,
  );

  return (
    <div className="grid gap-6">
      <div className="grid gap-1">
        <h1>{t("title")}</h1>
        <p className="font-medium">
          {title}, {formatDate(entry.occurredOn, locale)}
        </p>
        <p className="text-muted">{t("lead")}</p>
        <p>
          <Link href={`/desk/entries/${id}` as Route}>{t("back")}</Link>
        </p>
      </div>

      <Table caption={t("caption")} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t("number")}</th>
            <th scope="col">{t("when")}</th>
            <th scope="col">{t("who")}</th>
            <th scope="col">{t("act")}</th>
            {mayRestore ? (
              <td>
                <span className="sr-only">{restore("action")}</span>
              </td>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.number}>
              <th scope="row" className="tabular-nums">
                {version.number}
              </th>
              <td className="whitespace-nowrap">{formatMoment(new Date(version.at), locale)}</td>
              <td>
                {version.actor ?? t("machine")}
                {proposers.has(version.number) ? (
                  <span className="block text-sm text-muted">
                    {proposals("proposedBy", { name: proposers.get(version.number) ?? "" })}
                  </span>
                ) : null}
              </td>
              <td>{actName(version.act)}</td>
              {mayRestore ? (
                <td>
                  {version.number === newest ? null : (
                    <Link
                      href={`?from=${version.number}&to=${newest}#compare` as Route}
                      aria-label={`${restore("compare")}: ${t("before", { number: version.number })}`}
                      className="inline-flex min-h-8 items-center"
                    >
                      {restore("compare")}
                    </Link>
                  )}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </Table>

      {versions.length < 2 ? (
        <p>{t("only")}</p>
      ) : (
        <section aria-labelledby="compare" className="grid gap-4">
          <h2 id="compare">{t("compare")}</h2>
          <form method="get" className="flex flex-wrap items-end gap-3">
            {(["from", "to"] as const).map((side) => (
              <div key={side} className="w-36">
                <Select id={side} name={side} label={t(side)} defaultValue={side === "from" ? from : to}>
                  {versions.map((version) => (
                    <option key={version.number} value={version.number}>
                      {t("before", { number: version.number })}
                    </option>
                  ))}
                </Select>
              </div>
            ))}
            <Button type="submit" tone="primary">
              {t("show")}
            </Button>
          </form>
          {changes.length === 0 ? (
            <p>{t("same")}</p>
          ) : (
            <DifferenceTable
              caption={`${t("before", { number: from })} – ${t("before", { number: to })}`}
              sides={[t("before", { number: from }), t("before", { number: to })]}
              changes={changes}
              names={names}
              kind={entry.kind}
            />
          )}
          {mayRestore && before && from < newest && differingFields(before.snapshot, current).length > 0 ? (
            <div>
              <RestoreVersion
                key={from}
                id={id}
                version={newest}
                number={from}
                isPublic={entry.visibility === "public"}
                isProceeding={entry.kind === "proceeding"}
              />
            </div>
          ) : null}
        </section>
      )}
    </div>
  );
}
