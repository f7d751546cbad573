import { CampaignFile } from "@/lib/housekeeping/campaign-file";
import { shippedCampaign } from "@/prisma/seed/campaign";
import retired from "@/prisma/seed/retired.json";
import type { Retired } from "./plan";

/** The shipped campaign as it now is, parsed anew: who takes it may change it. */
export const shippedNow = (): CampaignFile => CampaignFile.parse(shippedCampaign);

/** What earlier releases shipped and this one does not. */
export const retiredRows = retired as Retired;
