"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { Preview } from "@/lib/proposals/preview";

/** So many names are in sight; the others are folded. */
const inSight = 6;

/** What the public sees now and would see of an act, in the words of the public pages. */
export function EffectView({
  effect,
  reachIsSaid = false,
}: {
  effect: Preview;
  /** Whether it is said elsewhere of how many countries it is, and who is named. */
  reachIsSaid?: boolean;
}) {
  const t = useTranslations("proposals.ask");
  const { headline, counts, countries, reach } = effect;
  const isEmpty = !headline && counts.length + countries.length === 0;
  if (isEmpty && reachIsSaid) return null;
  return (
    <div className="grid gap-4">
      {headline ? (
        <Change label={t("headline")} before={headline.before} after={headline.after} serif />
      ) : null}
      {countries.map(({ code, name, before, after, sentences }) => (
        <Change
          key={code}
          label={name}
          before={
            <>
              <strong>{before}</strong>
              <span className="block text-sm">{sentences.before}</span>
            </>
          }
          after={
            <>
              <strong>{after}</strong>
              <span className="block text-sm">{sentences.after}</span>
            </>
          }
        />
      ))}
      <CountTable counts={counts} />
      {reachIsSaid ? null : (
        <>
          <ReachView reach={reach.appears} says={["appears", "namesPublic"]} />
          <ReachView reach={reach.vanishes} says={["vanishes", "namesHidden"]} />
        </>
      )}
    </div>
  );
}

/** Every figure that differs, folded below the first, which is the one that the public pages begin with. */
function CountTable({ counts }: Pick<Preview, "counts">) {
  const t = useTranslations("proposals.ask");
  const [usual] = counts;
  if (!usual) return null;
  return (
    <details className="rounded-md border border-line bg-surface px-3 py-2 text-sm">
      <summary className="min-h-6">
        {t("figure", usual)}
        {counts.length > 1 ? (
          <span className="text-muted"> · {t("moreFigures", { count: counts.length - 1 })}</span>
        ) : null}
      </summary>
      <table className="mt-2 w-full">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr className="border-b border-line text-left text-muted">
            <th scope="col" className="py-1 font-normal">
              {t("counts")}
            </th>
            <th scope="col" className="px-3 text-right font-normal">
              {t("before")}
            </th>
            <th scope="col" className="text-right font-normal">
              {t("after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ name, before, after }) => (
            <tr key={name} className="border-b border-line last:border-0">
              <th scope="row" className="py-1 text-left font-normal">
                {name}
              </th>
              <td className="px-3 text-right tabular-nums">{before}</td>
              <td className="text-right font-semibold tabular-nums">{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** One thing as it is and as it would be, one above the other. */
function Change({
  label,
  before,
  after,
  serif = false,
}: {
  label: string;
  before: ReactNode;
  after: ReactNode;
  serif?: boolean;
}) {
  const t = useTranslations("proposals.ask");
  const text = serif ? "font-serif" : "";
  return (
    <section aria-label={label} className="rounded-md border border-line bg-surface">
      <h3 className="border-b border-line px-3 py-1.5 font-sans text-sm font-semibold">{label}</h3>
      <dl className="grid gap-px [overflow-wrap:anywhere]">
        <div className="border-l-4 border-transparent px-3 py-2 text-muted">
          <dt className="text-xs">{t("before")}</dt>
          <dd className={text}>{before}</dd>
        </div>
        <div className="border-l-4 border-gold px-3 py-2">
          <dt className="text-xs text-muted">{t("after")}</dt>
          <dd className={text}>{after}</dd>
        </div>
      </dl>
    </section>
  );
}

/** Of how many countries it is that appears or vanishes, and who is named in it. */
function ReachView({
  reach,
  says: [countries, people],
}: {
  reach: Preview["reach"]["appears"];
  says: ["appears", "namesPublic"] | ["vanishes", "namesHidden"];
}) {
  const t = useTranslations("proposals.ask");
  if (!reach || (reach.countries.length < 2 && reach.people.length === 0)) return null;
  const names = reach.countries.join(", ");
  const said = t(countries, { count: reach.countries.length });
  return (
    <Notice tone="warn">
      {reach.countries.length > inSight ? (
        <details>
          <summary className="min-h-6">{said}</summary>
          <p className="mt-1 text-sm">{names}</p>
        </details>
      ) : (
        <p>{reach.countries.length > 1 ? `${said}: ${names}` : said}</p>
      )}
      {reach.people.length > 0 ? (
        <p className="mt-1">{t(people, { names: reach.people.join(", ") })}</p>
      ) : null}
    </Notice>
  );
}
