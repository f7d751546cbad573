import { getTranslations, setRequestLocale } from "next-intl/server";
import { WorldMap } from "@/components/public/world-map";
import { MapFrameQuery } from "@/lib/feeds/schema";
import { publicRecord, publicStandings } from "@/lib/log/queries";
import { mapCountries } from "@/lib/wording/map-countries";
import { FrameFoot, readFrame, recordAddress, WrongFrame } from "../frame";

/** Each language and day is made when asked for, from the record in memory, and none is stored. */
export const dynamic = "force-dynamic";

/** The map, for other sites' frames. */
export default async function MapFrame({ params, searchParams }: PageProps<"/embed/[lang]/map">) {
  const frame = readFrame(MapFrameQuery, (await params).lang, await searchParams);
  setRequestLocale(frame.locale);
  if (frame.wrong) return <WrongFrame {...frame} />;
  const { locale, asOf } = frame;
  const t = await getTranslations({ locale, namespace: "followers.embed" });
  const countries = mapCountries(await publicRecord(), await publicStandings(asOf), locale, (code) =>
    recordAddress(locale, `/countries/${code}`),
  ).map((country) => ({ ...country, opens: { target: "_blank", rel: "noopener" } as const }));
  return (
    <main aria-labelledby="title">
      <title>{t("frameTitleMap")}</title>
      <h1 id="title" className="mb-3 text-base leading-snug">
        {t("frameTitleMap")}
      </h1>
      <WorldMap countries={countries} />
      <FrameFoot locale={locale} asOf={asOf} />
    </main>
  );
}
