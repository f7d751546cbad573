import "server-only";
import { compareText } from "@/lib/i18n/country-names";
import { deskRecord } from "@/lib/log/queries";
import { everyBodyHandling } from "@/lib/parliaments/queries";
import { bodies } from "@/lib/sheets/kinds/bodies";
import { worldOf } from "@/lib/sheets/world";
import { translator } from "@/lib/text/translator";
import type { AnyList, Asked } from "./asked";
import { facetColumns, markColumns } from "./facet-columns";
import type { List } from "./list";

/** Every body with its names and how it is written to, as a sheet that may come back. */
export async function bodyList({ locale }: Asked): Promise<AnyList> {
  const record = await deskRecord();
  const handling = await everyBodyHandling();
  const world = await worldOf(record, locale);
  const order = compareText(locale);
  const rows = [...record.bodies.values()]
    .filter(({ archived }) => !archived)
    .flatMap((body) => {
      const own = handling.get(body.id);
      const content = bodies.contentOf({ ...body, ...own?.correspondence }, world);
      return own ? [{ id: body.id, version: own.version, content, label: bodies.label(content, world) }] : [];
    })
    .sort(
      (a, b) =>
        order(String(a.content.countryCode ?? ""), String(b.content.countryCode ?? "")) ||
        order(a.label, b.label),
    );
  const list: List<(typeof rows)[number]> = {
    name: "bodies",
    title: translator(locale, "lists")("titles.bodies"),
    narrowed: [],
    columns: [
      ...facetColumns<(typeof rows)[number]>(bodies.facets, world, [], ({ content }) => content),
      ...markColumns<(typeof rows)[number]>(world, (row) => row),
    ],
    rows,
    locale,
  };
  return list;
}
