import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { z } from "zod";
import { PageStatus } from "@/components/public/page-status";
import type { Day } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { type WrongParameter, wrongParameters } from "@/lib/embed/frame";
import { formatDate } from "@/lib/i18n/dates";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import { settings } from "@/lib/settings/settings";

type Given = Record<string, string | string[] | undefined>;

/** What a frame's address asks for, checked; or what is wrong with it. */
export function readFrame<Schema extends z.ZodType<{ lang?: Locale | undefined; asOf?: Day | undefined }>>(
  schema: (today: Day) => Schema,
  inPath: string,
  given: Given,
):
  | { locale: Locale; asOf: Day; query: z.infer<Schema>; wrong: null }
  | { locale: Locale; wrong: WrongParameter[] } {
  const now = today();
  const asked = given.lang ?? defaultLocale;
  const locale = typeof asked === "string" && isLocale(asked) ? asked : defaultLocale;
  // Only the rewrite leads here: the plain address is the one that can be cited.
  if (inPath !== locale) notFound();
  const parsed = schema(now).safeParse(given);
  if (!parsed.success) return { locale, wrong: wrongParameters(parsed.error) };
  return { locale, asOf: parsed.data.asOf ?? now, query: parsed.data, wrong: null };
}

/** An address of the record, for links out of the frame. */
export const recordAddress = (locale: Locale, path = ""): string => `${settings().appUrl}/${locale}${path}`;

/** A link that leaves the frame for a new tab, which learns nothing of the site around it. */
export function Outward({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noopener">
      {children}
    </a>
  );
}

/** The last lines of a frame: the day, the rule where there is one, and where it is from. */
export function FrameFoot({ locale, asOf, rule }: { locale: Locale; asOf: Day; rule?: string }) {
  const t = useTranslations("followers.embed");
  const record = useTranslations("record");
  const common = useTranslations("common");
  const isToday = asOf === today();
  return (
    <p className="mt-3 text-sm text-muted">
      {record("asOf", { date: formatDate(asOf, locale) })}. {rule ? `${rule} ` : null}
      {t("source")}{" "}
      <Outward href={recordAddress(locale, isToday ? "" : `/as-of/${asOf}`)}>{common("siteName")}</Outward>
      {" · "}
      <Outward href={recordAddress(locale, "/methodology")}>{t("how")}</Outward>
    </p>
  );
}

/** Says in words what is wrong with the address of a frame; answers 400. */
export function WrongFrame({ locale, wrong }: { locale: Locale; wrong: WrongParameter[] }) {
  const t = useTranslations("followers.embed");
  return (
    <main aria-labelledby="title">
      <title>{t("wrongTitle")}</title>
      <PageStatus code={400} />
      <h1 id="title" className="text-xl">
        {t("wrongTitle")}
      </h1>
      <ul className="mt-2 grid gap-1">
        {wrong.map(({ name, known }) => (
          <li key={name}>{known ? t(`wrong.${known}`) : t("wrong.other", { name: name.slice(0, 40) })}</li>
        ))}
      </ul>
      <p className="mt-3">
        <Outward href={recordAddress(locale, "/embed")}>{t("help")}</Outward>
      </p>
    </main>
  );
}
