import { useTranslations } from "next-intl";
import type { Day } from "@/lib/calendar/edtf";
import type { Locale } from "@/lib/i18n/locales";
import { pageAddress } from "@/lib/i18n/public-address";
import { cite } from "@/lib/open-data/cite";
import { CitationBlock } from "./citation";

/** How to cite a public page as it stands on a day: as a sentence, for BibTeX and for reference managers. */
export function CitePage({
  title,
  path,
  asOf,
  today,
  locale,
}: {
  title: string;
  /** Where the page is, after the language. */
  path: string;
  asOf: Day;
  today: Day;
  locale: Locale;
}) {
  const t = useTranslations("openData.cite");
  const citation = cite(
    { kind: "page", title, language: locale, address: pageAddress(locale, path), asOf, accessed: today },
    { asOf: (day) => t("asOf", { day }), accessed: (day) => t("accessed", { day }) },
  );
  return (
    <section aria-labelledby="cite" className="mt-12">
      <h2 id="cite" className="mb-3">
        {t("title")}
      </h2>
      <CitationBlock citation={citation} labels={{ bibtex: t("bibtex"), csl: t("csl") }} />
    </section>
  );
}
