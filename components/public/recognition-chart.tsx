import { useTranslations } from "next-intl";
import { DrawingView } from "@/components/ui/drawing";
import type { Day } from "@/lib/calendar/edtf";
import { recognitionDrawing } from "@/lib/charts/recognitions";
import type { Locale } from "@/lib/i18n/locales";
import type { RecognitionStep } from "@/lib/standing/recognition-steps";
import { stepWords } from "@/lib/wording/step-words";

/**
 * How many countries had recognised, over time: the drawing of the reports, each of its steps a link to the record of that
 * day.
 */
export function RecognitionChart({
  steps: all,
  upTo,
  locale,
}: {
  steps: RecognitionStep[];
  upTo: Day;
  locale: Locale;
}) {
  const t = useTranslations("record.chart");
  const steps = all.filter((step) => step.on <= upTo).map((step) => stepWords(step, locale));
  if (steps.length === 0) return <p>{t("none")}</p>;
  const link = (on: string) => {
    const step = steps.find((one) => one.on === on);
    if (!step) return null;
    const label = t("step", { date: step.when, countries: step.names.join(", "), count: step.count });
    return { href: `/${locale}/as-of/${on}`, label };
  };
  const wide = recognitionDrawing(steps, upTo, { width: 1000, font: 14 });
  const narrow = recognitionDrawing(steps, upTo, { width: 360, font: 13 });
  return (
    <figure className="rounded-lg border border-line bg-surface p-2 sm:p-4">
      <DrawingView
        name="recognitions"
        label={t("title")}
        sizes={[
          { drawing: wide, className: "max-sm:hidden" },
          { drawing: narrow, className: "sm:hidden" },
        ]}
        link={link}
      />
      <figcaption className="mt-2 px-2 text-sm text-muted">{t("caption")}</figcaption>
    </figure>
  );
}
