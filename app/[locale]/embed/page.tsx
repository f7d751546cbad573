import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FrameCode, FrameForm, FramePreview } from "@/components/public/frame-choice";
import { PublicPage } from "@/components/public/public-page";
import { Table } from "@/components/ui/table";
import { today } from "@/lib/calendar/today";
import { frames } from "@/lib/embed/frame";
import { isLocale, locales } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/public-address";
import { settings } from "@/lib/settings/settings";
import { chamberRules, scopes } from "@/lib/standing/counting";

export async function generateMetadata({ params }: PageProps<"/[locale]/embed">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale });
  const title = `${t("followers.embed.title")} – ${t("common.siteName")}`;
  return pageMetadata(locale, "/embed", title, t("followers.embed.lead"));
}

/** The map and the count for other sites: how they look, and the code to copy. */
export default async function EmbedPage({ params }: PageProps<"/[locale]/embed">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("followers.embed");
  const day = today();
  const parameters = [
    ["lang", locales.join(", "), t("langMeaning")],
    ["asOf", t("dayValue", { day }), t("asOfMeaning")],
    ["scope", scopes.join(", "), t("scopeMeaning")],
    ["chambers", chamberRules.join(", "), t("chambersMeaning")],
  ];
  return (
    <PublicPage locale={locale} path="/embed">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-prose text-lg">{t("lead")}</p>
      <p id="code-hint" className="mt-2 max-w-prose text-muted">
        {t("codeHint")}
      </p>
      {frames.toReversed().map((frame) => (
        <section key={frame} aria-labelledby={frame} className="mt-10">
          <h2 id={frame}>{t(frame)}</h2>
          <FramePreview choice={{ frame, lang: locale }} locale={locale} />
          {[locale, ...locales.filter((item) => item !== locale)].map((lang) => (
            <FrameCode key={lang} choice={{ frame, lang }} appUrl={settings().appUrl} />
          ))}
        </section>
      ))}
      <section aria-labelledby="choose" className="mt-12">
        <h2 id="choose">{t("choose")}</h2>
        <p className="mt-2 max-w-prose">{t("chooseLead")}</p>
        <FrameForm locale={locale} choice={{ frame: "count", lang: locale }} today={day} />
      </section>
      <section aria-labelledby="parameters" className="mt-12">
        <h2 id="parameters" className="mb-4">
          {t("parameters")}
        </h2>
        <Table caption="/embed/map, /embed/count">
          <thead>
            <tr>
              <th scope="col">{t("parameter")}</th>
              <th scope="col">{t("values")}</th>
              <th scope="col">{t("meaning")}</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map(([name, values, meaning]) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{values}</td>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </Table>
        <p className="mt-2 text-sm text-muted">
          <code>scope</code>, <code>chambers</code>: {t("onlyCount")}
        </p>
      </section>
    </PublicPage>
  );
}
