import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { VisibilityBadge } from "@/components/desk/visibility-badge";
import { ArchivedList } from "@/components/forms/archived-list";
import { PartnerForm } from "@/components/forms/partner-form";
import { RowDeeds } from "@/components/forms/row-deeds";
import { Badge } from "@/components/ui/badge";
import { today } from "@/lib/calendar/today";
import { pickText } from "@/lib/i18n/locales";
import type { PartnerView } from "@/lib/log/views";
import { listPartners } from "@/lib/partners/queries";
import { existingPartner } from "../../partners/existing-partner";

/** The diaspora and civic organisations of a country that the campaign works with. */
export async function PartnersPanel({
  countryCode,
  partners,
  mayWrite,
}: {
  countryCode: string;
  partners: PartnerView[];
  mayWrite: boolean;
}) {
  const t = await getTranslations("desk");
  const locale = await getLocale();
  const words = await getTranslations("bodies.archive");
  const pages = await getTranslations("partners");
  const kinds = await getTranslations("partners.kinds");
  const handling = new Map((await listPartners(countryCode)).map((own) => [own.id, own]));
  const shown = partners.filter(({ archived }) => !archived);
  return (
    <>
      {shown.length === 0 ? <p className="text-sm">{t("partner.none")}</p> : null}
      <ul className="grid gap-3">
        {shown.map((partner) => {
          const own = handling.get(partner.id);
          const isPublic = own?.visibility === "public";
          const remark = pickText(partner.remark, locale);
          return (
            <li key={partner.id} className="grid gap-2 border-t border-line pt-3 first:border-0 first:pt-0">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                <Link
                  href={`/desk/partners/${partner.id}` as Route}
                  className="inline-flex min-h-6 items-center"
                >
                  {partner.name}
                </Link>
                {own?.kind ? <Badge>{kinds(own.kind)}</Badge> : null}
                <VisibilityBadge isPublic={isPublic} />
              </p>
              {partner.website ? (
                <p className="text-sm break-all">
                  <a href={partner.website} rel="noopener noreferrer">
                    {partner.website}
                  </a>
                </p>
              ) : null}
              {remark ? (
                <p className="text-sm" lang={remark.lang}>
                  {remark.text}
                </p>
              ) : null}
              {mayWrite && own ? (
                <div className="flex flex-wrap gap-2">
                  <PartnerForm countryCode={countryCode} today={today()} existing={existingPartner(own)} />
                  <RowDeeds
                    subject="partner"
                    id={partner.id}
                    version={own.version}
                    name={partner.name}
                    isPublic={isPublic}
                    others={shown.map(({ id, name }) => ({ id, label: name }))}
                    focusAfter="archived-partners"
                  />
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {mayWrite ? <PartnerForm countryCode={countryCode} today={today()} /> : null}
        <Link
          href={`/desk/countries/${countryCode}/sheet` as Route}
          className="inline-flex min-h-8 items-center text-sm"
        >
          {pages("sheet")}
        </Link>
        <Link
          href={`/desk/partners?country=${countryCode}` as Route}
          className="inline-flex min-h-8 items-center text-sm"
        >
          {pages("back")}
        </Link>
      </div>
      <ArchivedList
        id="archived-partners"
        title={words("partners", { count: partners.length - shown.length })}
        subject="partner"
        items={partners.flatMap((partner) => {
          const own = handling.get(partner.id);
          if (!partner.archived || !own) return [];
          return { id: partner.id, version: own.version, name: partner.name };
        })}
        mayBringBack={mayWrite}
        focusAfter="partners"
      />
    </>
  );
}
