import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/text/translator";
import { bodyName } from "./names";
import type { Standing } from "./standing";
import type { PublicRecord } from "./views";

/**
 * What a map says of a recognition: whether of one chamber, whose act, when; empty where there is none. A body without
 * a name in the reader's language is left out: it is said in one breath, and in one voice.
 */
export function recognitionNote(
  { oneChamber, position }: Standing,
  record: Pick<PublicRecord, "bodies">,
  locale: Locale,
): string {
  const act = position.anyChamber?.acts[0];
  if (!act) return "";
  const body = bodyName(record.bodies.get(act.body.id), locale);
  return [
    oneChamber ? translator(locale, "record")("oneChamber") : "",
    body.lang === locale ? body.text : "",
    formatDate(act.on, locale),
  ]
    .filter(Boolean)
    .join(", ");
}
