import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { sendingOptions } from "@/lib/desk/form-options";
import { lettersToConfirm } from "@/lib/desk/to-confirm";
import { compareText, countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { pickText } from "@/lib/i18n/locales";
import { deskRecord } from "@/lib/log/queries";
import { writtenTo } from "@/lib/parliaments/written-to";
import { isCollective } from "@/lib/standing/letter";
import { bodyName } from "@/lib/wording/names";
import { LettersForm } from "./letters-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.letters"))("title") };
}

/** The letters of which no source says that they went: staff say what they sent, for many countries at once. */
export default async function LettersPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  await requireActor("listing:write");
  const done = Number((await searchParams).done);
  const t = await getTranslations("desk.letters");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  const day = today();
  const record = await deskRecord();
  const order = compareText(locale);
  const open = lettersToConfirm(
    record.entries.filter((entry) => !entry.removed),
    day,
  );
  const bodies = [...record.bodies.values()].filter(({ archived }) => !archived);
  const rows = open.flatMap(({ dispatchId, country, grounds, on, waveId }) => {
    const entry = record.entry(dispatchId);
    if (entry?.kind !== "dispatch") return [];
    const listing = record.countries.find(({ code }) => code === country)?.listing;
    const addressee = isCollective(entry)
      ? writtenTo(bodies.filter(({ countryCode }) => countryCode === country))
      : record.bodies.get(entry.body?.id ?? "");
    const wave = record.waves.find(({ id }) => id === waveId);
    return {
      dispatchId,
      version: entry.version,
      country,
      name: countryName(country, locale),
      basis: listing?.basis ?? null,
      listed: listing ? labels(`basis.${listing.basis}`) : t("notListed"),
      known: labels(`certainty.${grounds}`),
      on: formatDate(on, locale),
      own: !isCollective(entry),
      addressee: addressee ? bodyName(addressee, locale, null).text : "",
      wave: pickText(wave?.name, locale)?.text ?? "",
    };
  });
  rows.sort((a, b) => order(a.name, b.name));
  const first = open[0] && record.entry(open[0].dispatchId);
  return (
    <div className="grid gap-6">
      <PageHead title={t("title")} lead={t("lead")} />
      {Number.isInteger(done) && done > 0 ? (
        <Notice tone="good">
          <p>{t("done", { count: done })}</p>
        </Notice>
      ) : null}
      {rows.length === 0 ? (
        <p>{t("nothing")}</p>
      ) : (
        <LettersForm
          // After a save the rows are others; what was chosen of them is settled.
          key={rows.map(({ dispatchId, version }) => `${dispatchId}${version}`).join()}
          rows={rows}
          start={{
            occurredOn: first?.occurredOn ?? day,
            packageId: first?.kind === "dispatch" ? (first.packageId ?? "") : "",
            waveId: first?.kind === "dispatch" ? (first.wave?.id ?? "") : "",
          }}
          {...sendingOptions(record, locale)}
          today={day}
        />
      )}
    </div>
  );
}
