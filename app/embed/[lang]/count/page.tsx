import { getTranslations, setRequestLocale } from "next-intl/server";
import { today } from "@/lib/calendar/today";
import { CountFrameQuery } from "@/lib/feeds/schema";
import { countryName } from "@/lib/i18n/country-names";
import { publicRecord, publicStandings } from "@/lib/log/queries";
import { countRecognitions, usualRule } from "@/lib/standing/counting";
import { scopeLabel } from "@/lib/wording/scope-label";
import { FrameFoot, Outward, readFrame, recordAddress, WrongFrame } from "../frame";

/** Each language, day and rule is made when asked for, from the record in memory, and none is stored. */
export const dynamic = "force-dynamic";

const sentences = {
  world: "countWorld",
  "outside-ukraine": "countOutside",
  targets: "countTargets",
} as const;

/** One count with its rule, its day and its members, for other sites' frames. */
export default async function CountFrame({ params, searchParams }: PageProps<"/embed/[lang]/count">) {
  const frame = readFrame(CountFrameQuery, (await params).lang, await searchParams);
  setRequestLocale(frame.locale);
  if (frame.wrong) return <WrongFrame {...frame} />;
  const { locale, asOf, query } = frame;
  const t = await getTranslations({ locale, namespace: "followers.embed" });
  const labels = await getTranslations({ locale, namespace: "labels" });
  const record = await publicRecord();
  const rule = { scope: query.scope ?? usualRule.scope, chambers: query.chambers ?? usualRule.chambers };
  const { count, members } = countRecognitions(await publicStandings(asOf), record.targets, asOf, rule);
  // "No country" is a word, not a number before a sentence.
  const isSaid = count > 0 || rule.scope === "targets";
  return (
    <main aria-labelledby="title">
      <title>{t("frameTitleCount")}</title>
      <h1 id="title" className="flex items-center gap-4 font-normal">
        {isSaid ? (
          <strong className="text-7xl leading-none font-semibold text-accent tabular-nums">{count} </strong>
        ) : null}
        <span className="text-lg leading-snug">
          {t(rule.scope === "targets" && asOf < today() ? "countTargetsPast" : sentences[rule.scope], {
            count,
            ...(rule.scope === "targets" ? { asked: record.targets.size } : {}),
          } as never)}
        </span>
      </h1>
      {members.length > 0 ? (
        <ul className="mt-4 flex flex-wrap gap-x-3 gap-y-1">
          {members.map(({ country }) => (
            <li key={country}>
              <Outward href={recordAddress(locale, `/countries/${country}`)}>
                {countryName(country, locale)}
              </Outward>
            </li>
          ))}
        </ul>
      ) : null}
      <FrameFoot
        locale={locale}
        asOf={asOf}
        rule={t("rule", {
          scope: labels(`scope.${scopeLabel(rule.scope, asOf, today())}`),
          chambers: labels(`chambers.${rule.chambers}`),
        })}
      />
    </main>
  );
}
