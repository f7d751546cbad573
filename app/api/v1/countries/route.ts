import { standingAnswer } from "@/lib/open-data/build";
import { preflight, publicAnswer } from "@/lib/open-data/route";
import { AsOfQuery } from "@/lib/open-data/schema";
import { publicRecord, publicStandings } from "@/lib/record/queries";
import { standingOf } from "@/lib/record/standing";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Every country of the campaign with its standing. */
export const GET = (request: Request) =>
  publicAnswer(request, AsOfQuery, async ({ asOf }, today) => {
    const day = asOf ?? today;
    const [record, standings] = [await publicRecord(), await publicStandings(day)];
    return {
      asOf: day,
      countries: record.countries.map((country) =>
        standingAnswer(record, country, standingOf(standings, country.code)),
      ),
    };
  });
