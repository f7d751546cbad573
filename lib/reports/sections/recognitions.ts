import type { Section } from "../report";
import type { Wording } from "../words";
import { actsTable } from "./acts-table";

/** Countries that joined or left the count in the period. */
export function recognitionsSection(wording: Wording): Section {
  const { t, figures } = wording;
  return {
    id: "recognitions",
    heading: t("recognitions.heading"),
    lead: [],
    tables: [
      actsTable(figures.joined, wording, {
        caption: t("recognitions.caption"),
        empty: t("recognitions.empty"),
      }),
      ...(figures.left.length > 0
        ? [actsTable(figures.left, wording, { caption: t("recognitions.leftCaption") })]
        : []),
    ],
  };
}
