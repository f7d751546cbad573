import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { formatClock } from "@/lib/access/moments";
import type { SignedIn } from "@/lib/access/session";
import { type Batch, mostNamed } from "@/lib/activity/fold";
import type { FoundNames } from "@/lib/activity/queries";
import { actName, doerName, nounOf, thingsOf } from "@/lib/activity/said";
import { countryName, countryNameLanguage } from "@/lib/i18n/country-names";
import type { DeskRecord } from "@/lib/log/views";

type Props = { batch: Batch; record: DeskRecord; found: FoundNames; actor: SignedIn };

/** One thing that was done, or many alike: when, by whom, what, to what, and of which countries. */
export async function ActivityRow({ batch, record, found, actor }: Props) {
  const t = await getTranslations("activity");
  const locale = await getLocale();
  const { at, actorId, act, count } = batch;
  const things = thingsOf(batch, { record, found, role: actor.role, locale });
  const countries = [...new Set(things.flatMap((thing) => thing.countries))];
  const [first] = countries;
  const noun = nounOf(batch, locale);
  const many = count > mostNamed;
  const name = doerName(batch, found.people, locale);
  return (
    <li className="grid items-baseline gap-x-3 border-line px-3 py-1.5 text-sm not-first:border-t grid-cols-[3rem_minmax(0,1fr)] md:min-h-10 md:grid-cols-[3rem_11rem_minmax(0,1fr)_9rem]">
      <time dateTime={at.toISOString()} className="text-muted tabular-nums">
        {formatClock(at)}
      </time>
      <span className="min-w-0">
        {actorId ? (
          <Link
            href={`/desk/activity?person=${actorId}` as Route}
            title={t("onlyThis", { name })}
            className="block min-h-6 text-ink md:truncate"
          >
            {name}
          </Link>
        ) : (
          <span className="text-muted">{name}</span>
        )}
      </span>
      <span className="min-w-0 max-md:col-start-2">
        <span className="font-semibold">{actName(act, locale)}</span>
        {things.length === 0 ? null : many ? ` · ${noun}: ` : " · "}
        {things.map(({ text, href }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the things of one row stand still
          <span key={index}>
            {index > 0 ? ", " : ""}
            {href && text ? (
              <Link href={href as Route} className="inline min-h-6">
                {text}
              </Link>
            ) : (
              text || noun
            )}
          </span>
        ))}
        {many && things.length > 0 ? ` ${t("more", { count: count - things.length })}` : null}
      </span>
      <span className="min-w-0 text-muted max-md:col-start-2 md:text-right">
        {first && countries.length === 1 ? (
          <Link
            href={`/desk/countries/${first}` as Route}
            lang={countryNameLanguage(first, locale)}
            className="inline-flex min-h-6 items-center"
          >
            {countryName(first, locale)}
          </Link>
        ) : first ? (
          t("moreCountries", { name: countryName(first, locale), count: countries.length - 1 })
        ) : null}
      </span>
    </li>
  );
}
