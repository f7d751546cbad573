import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CountryFilter } from "@/components/desk/country-filter";
import { ListFiles } from "@/components/desk/list-files";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { compareText, countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { deskRecord } from "@/lib/log/queries";
import { inOrderOfUse } from "@/lib/parliaments/addresses";
import { listReachable } from "@/lib/parliaments/queries";
import { joined } from "@/lib/text/joined";
import { bodyLabel } from "@/lib/wording/names";
import { VerifyForm } from "./verify-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const perPage = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bodies.contacts"))("title") };
}

/** Everyone who can be written to, the oldest verification first: what is looked at again is marked for many at once. */
export default async function ContactsPage({ searchParams }: Props) {
  await requireActor("contact:write");
  const query = await searchParams;
  const t = await getTranslations("bodies.contacts");
  const words = await getTranslations("bodies.addresses");
  const labels = await getTranslations("labels");
  const titles = await getTranslations("lists.titles");
  const paging = await getTranslations("desk.paging");
  const common = await getTranslations("common");
  const locale = await getLocale();
  const order = compareText(locale);
  const day = today();
  const { bodies } = await deskRecord();
  const all = await listReachable(day);
  const placeOf = (bodyId: string) => bodies.get(bodyId)?.countryCode ?? null;
  const codes = [...new Set(all.flatMap(({ bodyId }) => placeOf(bodyId) ?? []))]
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => order(a.name, b.name));
  const country = codes.find(({ code }) => code === query.country)?.code ?? null;
  const fitting = all.filter(({ bodyId }) => !country || placeOf(bodyId) === country);
  const pages = Math.max(1, Math.ceil(fitting.length / perPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.page)) || 1));
  const rows = fitting.slice((page - 1) * perPage, page * perPage).map((one) => {
    const body = bodies.get(one.bodyId);
    const code = placeOf(one.bodyId);
    const bodyNamed = body ? bodyLabel(body, locale) : "";
    const first = inOrderOfUse(one.addresses, one.preferredChannel)[0];
    return {
      key: `${one.of} ${one.id}`,
      of: one.of,
      id: one.id,
      version: one.version,
      name:
        one.of === "body"
          ? joined([bodyNamed, one.name], ", ")
          : joined([one.name, one.office], ", ") || words("nameless"),
      place: joined([one.of === "body" ? t("ofBody") : bodyNamed, code && countryName(code, locale)], " · "),
      href: code ? `/desk/countries/${code}#bodies` : "/desk/countries#international",
      address: first
        ? `${labels(`addressChannel.${first.channel}`)}: ${first.address.replace(/\s*\n\s*/g, ", ")}`
        : (one.address ?? t("noAddress")),
      verified: one.verifiedOn
        ? words("verified", { date: formatDate(one.verifiedOn, locale) })
        : words("unverified"),
      verifiedFrom: one.verifiedFrom,
    };
  });
  const href = (number: number) => {
    const parts = new URLSearchParams({ ...(country ? { country } : {}), page: String(number) });
    return `/desk/contacts?${parts}`;
  };
  return (
    <div className="grid gap-5">
      <PageHead title={t("title")} lead={t("lead")} />
      <CountryFilter
        page="/desk/contacts"
        label={t("country")}
        any={t("anyCountry")}
        countries={codes}
        country={country}
      />
      {rows.length > 0 ? (
        <div className="flex justify-end">
          <ListFiles
            list="addresses"
            title={titles("addresses")}
            query={country ? new URLSearchParams({ country }).toString() : ""}
          />
        </div>
      ) : null}
      {rows.length === 0 ? <p>{t("none")}</p> : <VerifyForm key={`${country} ${page}`} rows={rows} />}
      <Pager
        label={paging("label")}
        page={page}
        pages={pages}
        hrefOf={href}
        previous={paging("before")}
        next={paging("after")}
        position={common("pageOf", { page, pages })}
      />
    </div>
  );
}
