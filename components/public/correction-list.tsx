import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import type { PublicEntry } from "@/lib/log/views";
import { CivilDate } from "./date";
import { LocalTextSpan } from "./local-text";

/** Every correction of an entry with its day and reason: the newest in sight, the earlier ones folded below it. */
export function CorrectionList({
  corrections: [newest, ...earlier],
  locale,
}: {
  corrections: PublicEntry["corrections"];
  locale: Locale;
}) {
  const t = useTranslations("record.entry");
  if (!newest) return null;
  const said = ({ on, reason }: PublicEntry["corrections"][number]) =>
    t.rich("corrected", {
      date: () => <CivilDate date={on} locale={locale} />,
      reason: () => <LocalTextSpan text={reason} locale={locale} />,
    });
  return (
    <div className="mt-2 border-l-2 border-warn bg-warn-surface px-3 py-1 text-sm">
      <p>{said(newest)}</p>
      {earlier.length > 0 ? (
        <details>
          <summary className="min-h-6 text-muted">
            {t("earlierCorrections", { count: earlier.length })}
          </summary>
          <ul>
            {earlier.map((correction, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes on the page
              <li key={index}>{said(correction)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
