import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/components/ui/page-head";
import { formatMoment } from "@/lib/access/moments";
import { requireActor } from "@/lib/access/session";
import { type GivenUpEffect, givenUpEffects } from "@/lib/effects/queries";
import { EffectButtons } from "./effect-buttons";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.effects"))("title") };
}

/** What follows from acts and was given up: administrators have it tried again, or drop it. */
export default async function EffectsPage() {
  await requireActor("setting:manage");
  const t = await getTranslations("desk.effects");
  const locale = await getLocale();
  const effects = await givenUpEffects();
  const nameOf = ({ effect }: GivenUpEffect): string => {
    const key = `names.${effect.replace(":", "_")}`;
    return t.has(key as never) ? t(key as never) : t("names.other", { name: effect });
  };
  return (
    <div className="grid gap-6">
      <PageHead title={t("title")} lead={t("lead")} />
      {effects.length === 0 ? <p>{t("nothing")}</p> : null}
      {effects.map((effect) => {
        const name = nameOf(effect);
        const at = formatMoment(effect.at, locale);
        return (
          <section key={effect.id} className="grid gap-3 rounded-lg border border-line bg-surface p-4">
            <h2 className="text-lg">{name}</h2>
            <dl className="grid gap-x-6 sm:grid-cols-[auto_1fr] sm:gap-y-2 [&_dd]:mb-2 sm:[&_dd]:mb-0">
              <dt className="text-muted">{t("asked")}</dt>
              <dd className="tabular-nums">{at}</dd>
              <dt className="text-muted">{t("failed")}</dt>
              <dd className="tabular-nums">{formatMoment(effect.failedAt, locale)}</dd>
              <dt className="text-muted">{t("said")}</dt>
              <dd className="min-w-0 font-mono text-sm break-words" lang="en">
                {effect.error}
              </dd>
            </dl>
            <EffectButtons id={effect.id} name={t("one", { name, at })} />
          </section>
        );
      })}
    </div>
  );
}
