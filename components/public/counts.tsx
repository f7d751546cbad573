import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import { countryName } from "@/lib/i18n/country-names";
import { chamberRules, countRecognitions, scopes } from "@/lib/standing/counting";
import { listedBy } from "@/lib/wording/listed-by";
import { scopeLabel } from "@/lib/wording/scope-label";
import type { RecordProps } from "./record-props";

/** Every count by its rule, each with its members. */
export function Counts({ record, standings, asOf, today, locale }: RecordProps) {
  const t = useTranslations("record.counts");
  const labels = useTranslations("labels");
  const listed = listedBy(record.countries);
  const recognised = countRecognitions(standings, record.targets, asOf, { scope: "targets", chambers: "any" })
    .members.map(({ country }) => country)
    .filter((code) => listed.assumed.includes(code));
  return (
    <section aria-labelledby="counts">
      <h2 id="counts" className="text-xl">
        {t("title")}
      </h2>
      <div className="mt-4">
        <Table caption={t("caption")}>
          <thead>
            <tr>
              <th scope="col">{t("scope")}</th>
              {chamberRules.map((chambers) => (
                <th key={chambers} scope="col">
                  {t(chambers)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scopes.map((scope) => (
              <tr key={scope}>
                <th scope="row">{labels(`scope.${scopeLabel(scope, asOf, today)}`)}</th>
                {chamberRules.map((chambers) => {
                  const { count, members } = countRecognitions(standings, record.targets, asOf, {
                    scope,
                    chambers,
                  });
                  return (
                    <td key={chambers}>
                      <strong className="font-serif text-2xl font-semibold tabular-nums">
                        {/* The table holds who is counted by any chamber; of the other rule, the page that says it. */}
                        {count > 0 ? (
                          <a
                            href={chambers === "any" ? "#class-recognised" : `/${locale}/methodology#counts`}
                            aria-label={`${count}: ${labels(`scope.${scopeLabel(scope, asOf, today)}`)}, ${t(chambers)}`}
                          >
                            {count}
                          </a>
                        ) : (
                          count
                        )}
                      </strong>
                      {scope === "targets" ? (
                        <span className="text-muted">
                          {" / "}
                          <a href={`/${locale}/methodology#assumed`}>{record.targets.size}</a>
                        </span>
                      ) : null}
                      <span className="block text-xs text-muted">
                        {" "}
                        {members.map((member) => countryName(member.country, locale)).join(", ")}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <p className="mt-2 max-w-prose text-sm text-muted">
        {listed.assumed.length > 0
          ? `${t("assumed", {
              asked: record.targets.size,
              documented: listed.documented.length,
              named: listed.named.length,
              assumed: listed.assumed.length,
              members: recognised.length,
              names: recognised.map((code) => countryName(code, locale)).join(", "),
            })} `
          : null}
        {t.rich("explain", { how: (text) => <a href={`/${locale}/methodology`}>{text}</a> })}
      </p>
    </section>
  );
}
