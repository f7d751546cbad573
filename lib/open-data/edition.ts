import type { Day } from "@/lib/calendar/edtf";
import type { PublicRecord } from "@/lib/log/views";
import type { Edition } from "./answers";
import { campaign, licence } from "./campaign";
import { citableDataset, cite } from "./cite";
import { revisionOf } from "./revision";

/**
 * What an export says of itself. It names days, not moments, and no number of the log: the same content gives the
 * same bytes for the whole day, and what happens at the desk alone cannot be seen in it.
 * @param made the day it is, in the campaign's time zone
 * @param address where the same can be had again
 * @param title what it is called, where it is a part of the data set; null for all of it
 */
export const editionOf = async (
  record: PublicRecord,
  asOf: Day,
  made: Day,
  address: string,
  title: string | null = null,
): Promise<Edition> => ({
  campaign: { name: campaign.name, organisations: [...campaign.organisations] },
  licence: { ...licence },
  citation: cite({ ...citableDataset("", asOf, made, address), ...(title ? { title } : {}) }).text,
  made,
  revision: await revisionOf(record),
  asOf,
});
