import "server-only";
import { may } from "@/lib/ledger/rights";
import { viewLists } from "@/lib/saved-views/fields";
import { listViews, type ViewView } from "@/lib/saved-views/queries";
import { joined } from "@/lib/text/joined";
import { translator } from "@/lib/text/translator";
import type { Asked } from "./asked";
import { listNamed } from "./find-list";

/** Countries by a saved view: what its rows are of, as it stands now. */
export type ViewCountries = { id: string; label: string; codes: string[] };

/** The saved views that someone may see of every list whose rows are of countries, with those that they come to. */
export async function viewCountries(asked: Omit<Asked, "query">): Promise<ViewCountries[]> {
  const t = translator(asked.locale, "desk");
  const found: ViewCountries[] = [];
  for (const list of Object.values(viewLists)) {
    if (!listNamed(list)?.countriesOf) continue;
    for (const view of await listViews(list, asked.asking.userId))
      found.push({
        id: view.id,
        label: joined([view.name, t(`nav.${list}`)], " · "),
        codes: await countriesOfView(list, view, asked),
      });
  }
  return found;
}

async function countriesOfView(
  name: string,
  { query }: Pick<ViewView, "query">,
  asked: Omit<Asked, "query">,
): Promise<string[]> {
  const declared = listNamed(name);
  if (!declared?.countriesOf || !may(asked.role, declared.right)) return [];
  const list = await declared.find({ ...asked, query: Object.fromEntries(new URLSearchParams(query)) });
  return [...new Set((list?.rows ?? []).flatMap((row) => declared.countriesOf?.(row) ?? []))].filter(
    (code) => code !== null,
  );
}
