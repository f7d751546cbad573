import { nothingHere, preflight } from "@/lib/open-data/route";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Any other address of the API is unknown, and says so in the same form. */
export const GET = nothingHere;
