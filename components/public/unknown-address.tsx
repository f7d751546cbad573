import { locales } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { PageStatus } from "./page-status";

/** An address outside every language: says so in all of them. */
export function UnknownAddress() {
  return (
    <main id="content" className="mx-auto grid max-w-3xl gap-10 px-6 py-16">
      <PageStatus code={404} />
      <h1 className="sr-only">{messages.en.common.notFound}</h1>
      {locales.map((locale) => (
        <section key={locale} lang={locale}>
          <h2>{messages[locale].common.notFound}</h2>
          <p className="mt-2">{messages[locale].common.notFoundDetail}</p>
          <p className="mt-2">
            <a href={`/${locale}`}>{messages[locale].common.toRecord}</a>
          </p>
        </section>
      ))}
    </main>
  );
}
