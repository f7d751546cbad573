import { isSameOrigin } from "@/lib/access/origin";
import { isForStaff } from "./address";

export const reportForm = /^\/(?:en|uk|crh)\/report-error\/send$/;

/** Where something may be sent: the desk, the ways into it, and the form for errors. Everything else is only read. */
const takesForms = (path: string): boolean => isForStaff(path) || reportForm.test(path);

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may go on, before its body is looked at: what changes something is sent by a page of ours, to an
 * address that takes it. Calls of actions from elsewhere are told so wherever they go.
 */
export function guarded(
  method: string,
  path: string,
  headers: Pick<Headers, "get">,
  ownOrigin: string,
): "through" | "foreign" | "notTaken" {
  if (reading.has(method)) return "through";
  const own = isSameOrigin(headers, ownOrigin);
  if (!own && headers.get("next-action") !== null) return "foreign";
  if (method !== "POST" || !takesForms(path)) return "notTaken";
  return own ? "through" : "foreign";
}
