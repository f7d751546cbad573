import { getLocale, getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/public-page";

/** Something that the record does not have, in the language of the address. */
export default async function NotFound() {
  const locale = await getLocale();
  const t = await getTranslations("common");
  return (
    <PublicPage locale={locale} path="">
      <title>{t("notFound")}</title>
      <h1>{t("notFound")}</h1>
      <p className="mt-4 max-w-prose text-lg">{t("notFoundDetail")}</p>
      <p className="mt-6">
        <a href={`/${locale}`}>{t("toRecord")}</a>
      </p>
    </PublicPage>
  );
}
