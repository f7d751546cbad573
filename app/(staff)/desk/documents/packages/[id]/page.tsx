import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "@/components/desk/back-link";
import { VisibilityBadge } from "@/components/desk/visibility-badge";
import { ArchiveButton } from "@/components/forms/archive-button";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { documentOptions } from "@/lib/desk/form-options";
import { byAge, packageBefore, packageChanges } from "@/lib/documents/package-changes";
import { documentHandling, packageAges } from "@/lib/documents/queries";
import { pickText } from "@/lib/i18n/locales";
import { may } from "@/lib/ledger/rights";
import { deskRecord } from "@/lib/log/queries";
import { ChangeList, placedIn } from "../../package-changes";
import { PackageDeeds } from "../../package-deeds";
import { HoldsPanel } from "./holds-panel";
import { MissingPanel } from "./missing-panel";
import { SentPanel } from "./sent-panel";

type Props = { params: Promise<{ id: string }> };

async function findPackage(id: string) {
  const record = await deskRecord();
  return { record, item: record.packages.find((one) => one.id === id) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireActor("desk:read");
  const { item } = await findPackage((await params).id);
  return { title: item?.label ?? (await getTranslations("desk.documents"))("packages") };
}

/** A package: what it holds in which languages, what is new in it, what it lacks for whom, and where it was sent. */
export default async function PackagePage({ params }: Props) {
  const actor = await requireActor("desk:read");
  const { record, item } = await findPackage((await params).id);
  if (!item) notFound();
  const t = await getTranslations("desk.documents");
  const words = await getTranslations("desk.packagePage");
  const locale = await getLocale();
  const mayWrite = may(actor.role, "document:write");
  const day = today();
  const options = documentOptions(record, locale);
  const own = (await documentHandling()).get(item.id);
  const inOrder = byAge(record.packages, await packageAges());
  const before = packageBefore(item, inOrder);
  const next = record.packages.find(({ previousId }) => previousId === item.id);
  const isPublic = own?.visibility === "public";
  const remark = pickText(item.remark, locale);
  const others = record.packages
    .filter(({ id, archived }) => id !== item.id && !archived)
    .map(({ id, label, number }) => ({ id, label, note: t("number", { number }) }));
  return (
    <div className="grid gap-5">
      <div className="grid gap-1 [overflow-wrap:anywhere]">
        <BackLink href="/desk/documents">{words("back")}</BackLink>
        <h1>{item.label}</h1>
        <div className="flex flex-wrap items-center gap-2">
          <Badge>{t("number", { number: item.number })}</Badge>
          <VisibilityBadge isPublic={isPublic} />
          {item.archived ? <Badge>{words("archived")}</Badge> : null}
          <span className="text-sm text-muted">{item.frozen ? t("frozen") : t("open")}</span>
        </div>
        {next ? (
          <p className="text-sm">
            {words("followed")}{" "}
            <Link href={`/desk/documents/packages/${next.id}` as Route}>
              {next.label} ({t("number", { number: next.number })})
            </Link>
          </p>
        ) : null}
        {remark ? <p lang={remark.lang}>{remark.text}</p> : null}
      </div>
      <div className="flex flex-wrap gap-2" id="deeds">
        {may(actor.role, "entry:write") && !item.archived ? (
          <Link
            href={`/desk/sendings/new?package=${encodeURIComponent(item.id)}` as Route}
            className={buttonClass()}
          >
            {words("send")}
          </Link>
        ) : null}
        {mayWrite && own && item.archived ? (
          <ArchiveButton
            subject="package"
            id={item.id}
            version={own.version}
            name={item.label}
            archived
            focusAfter="deeds"
          />
        ) : null}
        {mayWrite && !item.archived ? (
          <PackageDeeds
            item={item}
            own={own}
            hasNext={next !== undefined}
            options={options}
            others={others}
            today={day}
            focusAfter="deeds"
          />
        ) : null}
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <HoldsPanel item={item} record={record} />
        <div className="grid gap-5">
          {before ? (
            <Panel id="changes" title={t("changesSince", { name: before.label })}>
              <p className="text-sm">
                <Link href={`/desk/documents/packages/${before.id}` as Route}>{words("openBefore")}</Link>
              </p>
              <ChangeList
                changes={packageChanges(placedIn(before, options), placedIn(item, options))}
                options={options}
              />
            </Panel>
          ) : null}
          {item.archived ? null : <MissingPanel packageId={item.id} />}
        </div>
        <div className="lg:col-span-2">
          <SentPanel packageId={item.id} record={record} />
        </div>
      </div>
    </div>
  );
}
