import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type FunnelStep, funnelSteps } from "@/lib/standing/funnel";

/** How far a wave has come, a bar for each step; each opens its countries in the list below. */
export function Funnel({
  steps,
  all,
  waveId,
  chosen,
}: {
  /** To how many countries the wave went, as far as anybody says so: what a whole bar is. */
  all: number;
  steps: ReadonlyMap<FunnelStep | "silent", readonly string[]>;
  waveId: string;
  chosen: FunnelStep | "silent" | null;
}) {
  const t = useTranslations("letters.funnel");
  return (
    <section aria-labelledby="funnel" className="grid gap-2">
      <h2 id="funnel">{t("title")}</h2>
      <ol className="grid gap-1">
        {[...funnelSteps, "silent" as const].map((step) => {
          const count = steps.get(step)?.length ?? 0;
          const share = Math.round((count / Math.max(1, all)) * 100);
          return (
            <li key={step}>
              <Link
                href={`/desk/waves/${waveId}?step=${step}#recipients` as Route}
                aria-current={chosen === step ? "true" : undefined}
                className="grid min-h-11 grid-cols-[9rem_minmax(0,1fr)_2.5rem] items-center gap-2 rounded px-2 text-sm text-ink no-underline hover:bg-sunken aria-[current=true]:bg-sunken aria-[current=true]:font-semibold sm:min-h-8 sm:grid-cols-[12rem_minmax(0,1fr)_3rem]"
              >
                <span>{t(step)}</span>
                {/* As a picture: the policy of the desk lets no style of an element's own in. */}
                <svg
                  aria-hidden="true"
                  viewBox="0 0 100 10"
                  preserveAspectRatio="none"
                  className="h-4 w-full rounded-sm bg-sunken"
                >
                  <rect
                    width={Math.min(100, share)}
                    height="10"
                    className={step === "silent" ? "fill-gold" : "fill-accent"}
                  />
                </svg>
                <span className="text-right tabular-nums">{count}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
