import { getLocale, getTranslations } from "next-intl/server";
import { differences } from "@/lib/base/differences";
import { idsIn, namesFor } from "@/lib/desk/form-options";
import { isKind, type Kind } from "@/lib/log/kinds/all";
import type { CountryCode } from "@/lib/standing/entry";
import { DifferenceTable } from "../../difference-table";

type Fields = Record<string, unknown>;

/** An entry as it stands and as it is proposed, field by field. */
export async function ProposedChange({
  states: { before, after },
  countries,
}: {
  states: { before: Fields; after: Fields };
  countries: readonly CountryCode[];
}) {
  const t = await getTranslations("proposals.page");
  const locale = await getLocale();
  const names = await namesFor([before, after].flatMap(idsIn), countries, locale);
  const kind: Kind = isKind(after.kind) ? after.kind : "note";
  return (
    <section aria-labelledby="change" className="grid gap-3">
      <h2 id="change">{t("change")}</h2>
      <DifferenceTable
        caption={t("change")}
        sides={[t("now"), t("then")]}
        changes={differences(before, after)}
        names={names}
        kind={kind}
      />
    </section>
  );
}
