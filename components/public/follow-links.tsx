import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";

/** How to follow the record and show it elsewhere. */
export function FollowLinks({ locale }: { locale: Locale }) {
  const t = useTranslations("followers.follow");
  return (
    <section aria-labelledby="follow" className="mt-10">
      <h2 id="follow">{t("title")}</h2>
      <ul className="mt-3 grid max-w-prose gap-2">
        <li>
          <a href={`/feed.atom?lang=${locale}`}>{t("feed")}</a>
          <span className="block text-sm text-muted"> {t("feedHint")}</span>
        </li>
        <li>
          <a href={`/calendar.ics?lang=${locale}`}>{t("calendar")}</a>
          <span className="block text-sm text-muted"> {t("calendarHint")}</span>
        </li>
        <li>
          <a href={`/${locale}/embed`}>{t("embed")}</a>
        </li>
      </ul>
    </section>
  );
}
