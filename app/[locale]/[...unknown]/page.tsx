import { setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/public/not-found-page";
import { UnknownAddress } from "@/components/public/unknown-address";
import { isLocale } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";

/** Any other address under a language is unknown, and says so in that language; outside the languages, in all three. */
export default async function Unknown({ params }: PageProps<"/[locale]/[...unknown]">) {
  const { locale } = await params;
  if (!isLocale(locale))
    return (
      <>
        <title>{messages.en.common.notFound}</title>
        <meta name="robots" content="noindex" />
        <UnknownAddress />
      </>
    );
  setRequestLocale(locale);
  return <NotFoundPage locale={locale} />;
}
