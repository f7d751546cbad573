import { countryAnswer } from "@/lib/open-data/build";
import { preflight, publicAnswer } from "@/lib/open-data/route";
import { AsOfQuery } from "@/lib/open-data/schema";
import { publicRecord, publicStandings } from "@/lib/record/queries";
import { standingOf } from "@/lib/record/standing";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** One country: its standing and every public entry it rests on. */
export const GET = async (request: Request, { params }: RouteContext<"/api/v1/countries/[iso]">) => {
  const { iso } = await params;
  return publicAnswer(request, AsOfQuery, async ({ asOf }, today) => {
    const day = asOf ?? today;
    const record = await publicRecord();
    const country = record.countries.find((item) => item.code === iso);
    return country
      ? countryAnswer(record, country, standingOf(await publicStandings(day), country.code), day)
      : null;
  });
};
