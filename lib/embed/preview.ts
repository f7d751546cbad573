import { createHash } from "node:crypto";
import type { Day } from "@/lib/calendar/edtf";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import type { TitledPage } from "@/lib/i18n/public-address";
import type { PublicRecord } from "@/lib/log/views";
import type { CountryCode } from "@/lib/standing/entry";
import { type Standing, standingOf } from "@/lib/standing/standing";
import { translator } from "@/lib/text/translator";
import { headline } from "@/lib/wording/headline";
import { standingText } from "@/lib/wording/standing-text";
import { type Look, smallMap } from "./small-map";

/** Pages that a picture is drawn for. */
export type PreviewPage =
  | { kind: "record" }
  | { kind: "country"; code: CountryCode }
  | { kind: "titled"; name: TitledPage };

/** What a picture shows, in words and one drawing (SVG). */
export type Preview = {
  lang: Locale;
  site: string;
  when: string;
  title: string;
  detail: string;
  map: string;
  legend: { look: Look; label: string }[];
  /** Says the same to who cannot see it. */
  alt: string;
};

type Asked = { page: PreviewPage; asOf: Day; today: Day; locale: Locale };

/** The picture of a page, from the data of a day. The country asked for must be one of the record's. */
export function previewOf(
  record: PublicRecord,
  standings: ReadonlyMap<CountryCode, Standing>,
  { page, asOf, today, locale }: Asked,
): Preview {
  const t = translator(locale, "record");
  const own = translator(locale, "followers");
  const { title, rule } = headline(record, standings, asOf, today, locale);
  const said =
    page.kind === "country"
      ? {
          title: countryName(page.code, locale),
          detail: standingText(standingOf(standings, page.code), record, asOf, locale),
        }
      : page.kind === "titled"
        ? {
            title: page.name === "data" ? translator(locale, "openData")("title") : t(`${page.name}.title`),
            detail: `${title}.`,
          }
        : { title, detail: `${rule}.` };
  const looks = record.countries.map(({ code }): [CountryCode, Look] => {
    const { class: group, oneChamber } = standingOf(standings, code);
    return [code, group !== "recognised" ? "others" : oneChamber ? "one_chamber" : "recognised"];
  });
  return {
    lang: locale,
    site: translator(locale, "common")("siteName"),
    when: t("asOf", { date: formatDate(asOf, locale) }),
    ...said,
    map: smallMap(new Map(looks), page.kind === "country" ? page.code : undefined),
    legend: [
      { look: "recognised", label: translator(locale, "labels")("class.recognised") },
      { look: "one_chamber", label: translator(locale, "map")("oneChamber") },
      { look: "others", label: own("preview.others") },
    ],
    alt: own("preview.alt", said),
  };
}

/** A mark that changes when the picture does, so that nobody keeps showing an older count. */
export const previewMark = (preview: Preview): string =>
  createHash("sha256").update(JSON.stringify(preview)).digest("base64url").slice(0, 12);
