import { nameIn } from "@/lib/i18n/known-names";
import { campaignOrganisation } from "@/lib/wording/campaign";
import { text } from "../cells";
import type { Section } from "../report";
import { column, tableOf } from "../table";
import type { Wording } from "../words";

/** What the campaign asks, and what an embassy can do. */
export function requestsSection({ t, locale, figures }: Wording): Section {
  const campaign = nameIn(campaignOrganisation, locale).text;
  const can = (["meet", "hand", "mark", "tell"] as const).map((key) => t(`requests.${key}`, { campaign }));
  return {
    id: "requests",
    heading: t("sheet.asks"),
    lead: [t("requests.text", { asked: figures.asked }), t("requests.counts")],
    tables: [
      tableOf(
        { caption: t("requests.can") },
        can.map((words, index) => ({ words, place: String(index + 1) })),
        [
          column(t("sourceList.number"), 1, ({ place }) => [text(place)]),
          column(t("requests.what"), 14, ({ words }) => [text(words)]),
        ],
      ),
    ],
  };
}
