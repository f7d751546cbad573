import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FrameCode, FrameForm, FramePreview } from "@/components/public/frame-choice";
import { PageStatus } from "@/components/public/page-status";
import { PublicPage } from "@/components/public/public-page";
import { today } from "@/lib/calendar/today";
import { choiceOf } from "@/lib/embed/frame";
import { isLocale, locales } from "@/lib/i18n/locales";
import { settings } from "@/lib/settings/settings";

export const metadata: Metadata = { robots: { index: false, follow: true } };

export default async function ChosenFrame({ params, searchParams }: PageProps<"/[locale]/embed/chosen">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("followers.embed");
  const common = await getTranslations("common");
  const day = today();
  const choice = choiceOf(await searchParams, locales, day);
  return (
    <PublicPage locale={locale} path="/embed">
      <title>{`${t("chosen")} – ${common("siteName")}`}</title>
      <h1>{choice ? t("chosen") : t("wrongTitle")}</h1>
      {choice ? (
        <>
          <p id="code-hint" className="mt-2 max-w-prose text-muted">
            {t("codeHint")}
          </p>
          <FrameCode choice={choice} appUrl={settings().appUrl} />
          <FramePreview choice={choice} locale={locale} />
        </>
      ) : (
        <>
          <PageStatus code={400} />
          <p className="mt-3 max-w-prose">{t("wrong.asOf")}</p>
        </>
      )}
      <section aria-labelledby="choose" className="mt-12">
        <h2 id="choose">{t("choose")}</h2>
        <FrameForm locale={locale} choice={choice ?? { frame: "count", lang: locale }} today={day} />
      </section>
      <p className="mt-6">
        <a href={`/${locale}/embed`}>{t("back")}</a>
      </p>
    </PublicPage>
  );
}
