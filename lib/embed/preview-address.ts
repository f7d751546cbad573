import { isDay } from "@/lib/calendar/edtf";
import { titledPages } from "@/lib/i18n/public-address";
import type { PreviewPage } from "./preview";

/**
 * What the parts of an address after `/preview/` ask for: `record.png`, `as-of/2019-06-06.png`, `countries/PL.png`,
 * `timeline.png`; null when there is no such picture.
 */
export function previewAsked(parts: readonly string[]): { page: PreviewPage; asOf?: string } | null {
  const last = parts.at(-1) ?? "";
  if (!last.endsWith(".png")) return null;
  const [first, second, ...more] = [...parts.slice(0, -1), last.slice(0, -".png".length)];
  if (more.length > 0) return null;
  if (second === undefined) {
    const titled = titledPages.find((name) => name === first);
    if (titled) return { page: { kind: "titled", name: titled } };
    return first === "record" ? { page: { kind: "record" } } : null;
  }
  if (first === "as-of" && isDay(second)) return { page: { kind: "record" }, asOf: second };
  return first === "countries" ? { page: { kind: "country", code: second } } : null;
}
