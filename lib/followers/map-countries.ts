import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import type { CountryCode } from "@/lib/record/entry";
import { bodyName } from "@/lib/record/names";
import { type Standing, standingOf } from "@/lib/record/standing";
import type { PublicRecord } from "@/lib/record/views";
import { translator } from "@/lib/text/translator";

/** The countries of a map in a frame (components/world-map.tsx): where each stands, and leads in a new tab. */
export function mapCountries(
  record: PublicRecord,
  standings: ReadonlyMap<CountryCode, Standing>,
  { locale, address }: { locale: Locale; address: (code: CountryCode) => string },
) {
  const t = translator(locale, "record");
  return record.countries.map(({ code }) => {
    const { class: group, oneChamber, position } = standingOf(standings, code);
    const act = position.anyChamber?.acts[0];
    const said = act
      ? [
          ...(oneChamber ? [t("oneChamber")] : []),
          bodyName(record.bodies.get(act.body.id), locale).text,
          formatDate(act.on, locale),
        ]
      : [];
    return {
      code,
      name: countryName(code, locale),
      href: address(code),
      class: group,
      oneChamber,
      note: said.join(", "),
      opens: { target: "_blank", rel: "noopener" } as const,
    };
  });
}
