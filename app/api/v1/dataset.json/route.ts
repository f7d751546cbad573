import { datasetAnswer } from "@/lib/open-data/build";
import { preflight, publicAnswer } from "@/lib/open-data/route";
import { NoQuery } from "@/lib/open-data/schema";
import { publicRecord, publicStandings } from "@/lib/record/queries";
import { settings } from "@/lib/settings";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Everything public, in one request. */
export const GET = (request: Request) =>
  publicAnswer(request, NoQuery, async (_, today) =>
    datasetAnswer(
      await publicRecord(),
      await publicStandings(today),
      today,
      `${settings().appUrl}/api/v1/dataset.json`,
    ),
  );
