import { kinds } from "@/lib/log/kinds/all";
import type { PublicDispatch, PublicEngagement, PublicProceeding, PublicResponse } from "@/lib/log/views";
import { columnsOfFields } from "./declared";

/** What each kind of entry has of its own, as columns. */
export const dispatchColumns = columnsOfFields<PublicDispatch>(kinds.dispatch);
export const responseColumns = columnsOfFields<PublicResponse>(kinds.response);
export const engagementColumns = columnsOfFields<PublicEngagement>(kinds.engagement);
export const proceedingColumns = columnsOfFields<PublicProceeding>(kinds.proceeding);
