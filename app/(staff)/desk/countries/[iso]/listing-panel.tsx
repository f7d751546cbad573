import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Panel } from "@/components/ui/panel";
import { today } from "@/lib/calendar/today";
import { knownSource } from "@/lib/desk/form-options";
import { typedFields } from "@/lib/fields/typed";
import { formatDate } from "@/lib/i18n/dates";
import { pickText } from "@/lib/i18n/locales";
import { sourceDraft } from "@/lib/log/draft";
import type { DeskEntry, ListingView } from "@/lib/log/views";
import { listing as listingFields } from "@/lib/parliaments/fields";
import { findListing } from "@/lib/parliaments/queries";
import type { ExistingListing } from "./listing-fields";
import { ListingForm } from "./listing-form";
import { PutBackButton, TakeOffForm } from "./off-the-list";

/** That and why the campaign asks a country, or that it was taken off the list. */
export async function ListingPanel({
  iso,
  name,
  listing,
  stillAssumed,
  mayWrite,
}: {
  iso: string;
  name: string;
  listing: ListingView | null;
  /** Letters of which nothing says yet that they went. */
  stillAssumed: readonly DeskEntry[];
  mayWrite: boolean;
}) {
  const t = await getTranslations("desk.workspace");
  const words = await getTranslations("bodies.list");
  const locale = await getLocale();
  const handling = await findListing(iso);
  const reasoning = pickText(listing?.reasoning, locale);
  return (
    <Panel id="listing" title={t("listing")}>
      {listing ? (
        <>
          <p className="text-sm">{t(`listing_${listing.basis}`)}</p>
          {listing.since ? (
            <p className="text-sm">{t("listedSince", { date: formatDate(listing.since, locale) })}</p>
          ) : null}
          {reasoning ? (
            <p className="text-sm text-muted" lang={reasoning.lang}>
              {reasoning.text}
            </p>
          ) : null}
        </>
      ) : (
        <p className="text-sm">{t("notListed")}</p>
      )}
      {handling?.removedAt ? (
        <p className="text-sm text-muted">
          {words("takenOff", {
            date: formatDate(today(undefined, handling.removedAt), locale),
            reason: handling.removalReason ?? "",
          })}
        </p>
      ) : null}
      {stillAssumed.length > 0 ? (
        <div className="text-sm">
          <p>{t("stillAssumed")}</p>
          <ul>
            {stillAssumed.map((entry) => (
              <li key={entry.id}>
                <Link
                  href={`/desk/entries/${entry.id}` as Route}
                  className="inline-flex min-h-6 items-center"
                >
                  {formatDate(entry.occurredOn, locale)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {mayWrite ? (
        <div className="flex flex-wrap gap-2">
          {handling?.removedAt ? (
            <PutBackButton id={handling.id} version={handling.version} />
          ) : (
            <ListingForm
              countryCode={iso}
              {...(listing && handling ? { existing: listingDraft(iso, listing, handling) } : {})}
              today={today()}
            />
          )}
          {listing && handling ? (
            <TakeOffForm id={handling.id} version={handling.version} name={name} />
          ) : null}
        </div>
      ) : null}
    </Panel>
  );
}

/** A listing as its form holds it. */
const listingDraft = (
  countryCode: string,
  listing: ListingView,
  { id, version }: { id: string; version: number },
): ExistingListing => ({
  id,
  version,
  listing: {
    ...typedFields(listingFields, { countryCode, ...listing }),
    sources: listing.sources.map(sourceDraft),
    contextSources: listing.contextSources.map(sourceDraft),
  },
  sources: [...listing.sources, ...listing.contextSources].map(knownSource),
});
