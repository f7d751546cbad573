import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ListFiles } from "@/components/desk/list-files";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { formatMoment } from "@/lib/access/moments";
import { requireActor } from "@/lib/access/session";
import { readHead } from "@/lib/audit/head";
import { auditLines, checkLog } from "@/lib/audit/queries";
import { today } from "@/lib/calendar/today";
import { formatDate } from "@/lib/i18n/dates";
import { auditAbout, auditDoer } from "@/lib/lists/audit-list";
import { actNames } from "../act-name";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const perPage = 100;
/** Up to this many lines all is checked whenever the page is opened; beyond, when someone asks. */
const checkedAtOnce = 2000;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.audit"))("title") };
}

/** The audit log, and whether its chain is whole. */
export default async function AuditPage({ searchParams }: Props) {
  await requireActor("audit:read");
  const query = await searchParams;
  const t = await getTranslations("desk.audit");
  const paging = await getTranslations("desk.paging");
  const common = await getTranslations("common");
  const locale = await getLocale();
  const asked = Math.trunc(Number(query.page));
  const page = asked >= 1 && asked <= 1_000_000 ? asked : 1;
  const { lines, length, head } = await auditLines(page, perPage);
  const pages = Math.max(1, Math.ceil(length / perPage));
  const typed = typeof query.head === "string" ? query.head.trim().slice(0, 100) : "";
  const kept = typed === "" ? null : readHead(typed);
  const report = query.check === "1" || length <= checkedAtOnce ? await checkLog(kept) : null;
  const actName = await actNames();
  return (
    <div className="grid gap-5">
      <div className="grid gap-1">
        <h1>{t("title")}</h1>
        <p className="text-muted">{t("lead")}</p>
      </div>
      {report?.ok ? (
        <Notice tone="good" title={t("whole")}>
          <p>{t("wholeText", { count: report.length, date: formatDate(today(), locale) })}</p>
          {kept ? <p>{t("wholeHead")}</p> : null}
        </Notice>
      ) : null}
      {report && !report.ok ? (
        <Notice
          tone="danger"
          title={report.subject ? t("brokenRow") : t("broken", { line: report.seq ?? 1 })}
          live
        >
          <p>{t(`reasons.${report.reason}`)}</p>
          {report.subject ? (
            <p>{t("brokenSubject", { subject: `${report.subject.type} ${report.subject.id}` })}</p>
          ) : null}
          <p>{t("brokenText")}</p>
        </Notice>
      ) : null}
      <form method="get" className="grid max-w-2xl justify-items-start gap-3">
        <TextField
          id="head"
          name="head"
          label={t("kept")}
          hint={t("keptHint")}
          optional={common("optional")}
          error={typed !== "" && !kept ? t("keptWrong") : undefined}
          defaultValue={typed}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" name="check" value="1" tone={report ? "plain" : "primary"}>
          {t("check")}
        </Button>
      </form>
      {head ? (
        <div className="grid gap-1">
          <p className="font-medium">{t("head")}</p>
          <p className="font-mono text-sm break-all">{head}</p>
          <p className="text-sm text-muted">{t("headHint")}</p>
        </div>
      ) : null}
      {lines.length > 0 ? (
        <div className="flex justify-end">
          <ListFiles list="audit" title={t("title")} />
        </div>
      ) : null}
      {lines.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <Table caption={t("caption")} captionHidden>
          <thead>
            <tr>
              <th scope="col" className="text-right">
                {t("line")}
              </th>
              <th scope="col">{t("when")}</th>
              <th scope="col">{t("who")}</th>
              <th scope="col">{t("act")}</th>
              <th scope="col">{t("subject")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.seq}>
                <th scope="row" className="text-right tabular-nums">
                  {line.seq}
                </th>
                <td className="whitespace-nowrap tabular-nums">{formatMoment(new Date(line.at), locale)}</td>
                <td>{auditDoer(line, locale)}</td>
                <td>{actName(line.act)}</td>
                <td className="font-mono text-xs break-all">
                  {line.subjectType}{" "}
                  {line.subjectType === "entry" ? (
                    <Link href={`/desk/entries/${line.subjectId}` as Route}>{line.subjectId}</Link>
                  ) : (
                    auditAbout(line, locale)
                  )}
                  {line.number === null ? "" : ` v${line.number}`}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Pager
        label={paging("label")}
        page={page}
        pages={pages}
        hrefOf={(number) => `/desk/audit?page=${number}`}
        previous={paging("previous")}
        next={paging("next")}
        position={common("pageOf", { page, pages })}
      />
    </div>
  );
}
