import { useTranslations } from "next-intl";
import type { Day } from "@/lib/calendar/edtf";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import type { RecognitionStep } from "@/lib/standing/recognition-steps";

/** The drawings, in pixels of the place that they are made for: wide screens, and phones. */
const drawings = {
  wide: { width: 1000, row: 34, font: 14, className: "max-sm:hidden" },
  narrow: { width: 360, row: 40, font: 13, className: "sm:hidden" },
} as const;
const margin = { left: 26, right: 14, top: 22, bottom: 30 };

/** About how wide a letter of a label is, as a share of its size: more than that of the widest language. */
const letter = 0.62;

/** The parts of a label in as few lines as there is room for; one that is too long for a line has one of its own. */
function linesOf(parts: readonly string[], room: number, font: number): { text: string[]; width: number } {
  const widthOf = (text: string) => text.length * font * letter;
  const text: string[] = [];
  for (const part of parts) {
    const joined = text.length > 0 ? `${text.at(-1)} ${part}` : part;
    if (text.length > 0 && widthOf(joined) <= room) text[text.length - 1] = joined;
    else text.push(part);
  }
  return { text, width: Math.max(...text.map(widthOf)) };
}

/** Days since the beginning of year 0 of the calendar, as a scale of time. */
const at = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/**
 * How many countries had recognised, over time: a line that rises by a step on the day of each recognition, each step
 * named and linked to the record of that day.
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
  const steps = all.filter((step) => step.on <= upTo);
  if (steps.length === 0) return <p>{t("none")}</p>;
  return (
    <figure className="rounded-lg border border-line bg-surface p-2 sm:p-4">
      <Drawing steps={steps} upTo={upTo} locale={locale} {...drawings.wide} />
      <Drawing steps={steps} upTo={upTo} locale={locale} {...drawings.narrow} />
      <figcaption className="mt-2 px-2 text-sm text-muted">{t("caption")}</figcaption>
    </figure>
  );
}

function Drawing({
  steps,
  upTo,
  locale,
  width,
  row: usualRow,
  font,
  className,
}: {
  steps: RecognitionStep[];
  upTo: Day;
  locale: Locale;
  width: number;
  row: number;
  font: number;
  className: string;
}) {
  const t = useTranslations("record.chart");
  const most = Math.max(...steps.map((step) => step.count));
  const firstYear = Number(steps[0]?.on.slice(0, 4));
  const begin = at(`${firstYear}-01-01`);
  // A little room after the last step, however late it came.
  const end = Math.max(at(upTo), begin + 400 * 86_400_000);
  const x = (day: Day) =>
    margin.left + ((at(day) - begin) / (end - begin)) * (width - margin.left - margin.right);
  const labels = steps.map((step) => {
    const names = [
      ...step.joined.map((member) => countryName(member.country, locale)),
      ...step.left.map((country) => t("left", { country: countryName(country, locale) })),
    ];
    const when = formatDate(step.on, locale);
    const parts = [...names.map((name, index) => (index < names.length - 1 ? `${name},` : name)), when];
    const room = { before: x(step.on) - 14 - margin.left, after: width - x(step.on) - 8 };
    const [left, right] = [linesOf(parts, room.before, font), linesOf(parts, room.after, font)];
    // Left of its step, above the line before it; right of it and below the line where it needs fewer lines there.
    const before =
      left.width <= room.before && (left.text.length <= right.text.length || right.width > room.after);
    return { who: names.join(", "), when, before, ...(before ? left : right) };
  });
  const line = font * 1.15;
  const row = Math.max(usualRow, ...labels.map(({ text }) => text.length * line + 8));
  const height = margin.top + most * row + margin.bottom;
  const y = (count: number) => margin.top + (most - count) * row;
  const path = steps.reduce(
    (drawn, step, index) => `${drawn}H${x(step.on).toFixed(1)}V${y(steps[index]?.count ?? 0)}`,
    `M${margin.left} ${y(0)}`,
  );
  const lastYear = Number(upTo.slice(0, 4));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const everyYear = Math.ceil(years.length / (width / 60));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={`h-auto w-full ${className}`}
      role="group"
      aria-label={t("title")}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines and numbers of a drawing take no focus. */}
      <g aria-hidden="true" className="text-muted" fill="currentColor" fontSize={font - 1}>
        {Array.from({ length: most + 1 }, (_, count) => (
          <g key={y(count)}>
            <path
              d={`M${margin.left} ${y(count)}H${width - margin.right}`}
              className="stroke-line"
              fill="none"
            />
            <text x={margin.left - 8} y={y(count)} textAnchor="end" dominantBaseline="central">
              {count}
            </text>
          </g>
        ))}
        {years
          .filter((year) => (lastYear - year) % everyYear === 0)
          .map((year) => (
            <text key={year} x={Math.max(x(`${year}-01-01`), margin.left)} y={height - 8}>
              {year}
            </text>
          ))}
      </g>
      <path
        d={`${path}H${x(upTo).toFixed(1)}`}
        fill="none"
        className="stroke-accent"
        strokeWidth={3}
        strokeLinejoin="round"
      />
      {steps.map((step, index) => {
        const { who, when, before, text, width: label } = labels[index] as (typeof labels)[number];
        const [px, py] = [x(step.on), y(step.count)];
        const [tx, ty] = before ? [px - 10, py] : [px + 8, py + row / 2];
        return (
          <a
            key={step.on}
            href={`/${locale}/as-of/${step.on}`}
            aria-label={t("step", { date: when, countries: who, count: step.count })}
            className="no-underline"
          >
            <rect
              x={before ? tx - label : px - 8}
              y={before ? py - row / 2 : py + 1}
              width={label + 18}
              height={row - 2}
              fill="transparent"
            />
            <circle cx={px} cy={py} r={5} className="fill-gold stroke-accent" strokeWidth={2} />
            <text
              x={tx}
              y={ty}
              textAnchor={before ? "end" : "start"}
              dominantBaseline="central"
              fontSize={font}
              className="fill-ink"
            >
              {text.map((words, at) => (
                <tspan key={words} x={tx} y={ty + (at - (text.length - 1) / 2) * line} fontWeight={600}>
                  {words.endsWith(when) ? words.slice(0, -when.length) : words}
                  {words.endsWith(when) ? (
                    <tspan fontWeight={400} className="fill-muted">
                      {when}
                    </tspan>
                  ) : null}
                </tspan>
              ))}
            </text>
          </a>
        );
      })}
    </svg>
  );
}
