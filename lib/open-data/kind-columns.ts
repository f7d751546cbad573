import { kinds } from "@/lib/log/kinds/all";
import type { PublicDispatch, PublicEngagement, PublicProceeding, PublicResponse } from "@/lib/log/views";
import { columnsOfKind } from "./kind-fields";

/** What each kind of entry has of its own, as columns. */
export const dispatchColumns = columnsOfKind<PublicDispatch>(kinds.dispatch);
export const responseColumns = columnsOfKind<PublicResponse>(kinds.response);
export const engagementColumns = columnsOfKind<PublicEngagement>(kinds.engagement);
export const proceedingColumns = columnsOfKind<PublicProceeding>(kinds.proceeding);
