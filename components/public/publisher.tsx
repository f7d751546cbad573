import { useTranslations } from "next-intl";
import { type Locale, pickText } from "@/lib/i18n/locales";
import { logoPath, type PublisherView } from "@/lib/log/publisher";
import { LocalTextSpan } from "./local-text";

/** Who runs the campaign and whom journalists turn to, at the foot of every public page. */
export function Publisher({ publisher, locale }: { publisher: PublisherView; locale: Locale }) {
  const t = useTranslations("record.publisher");
  const { name, address, website, logo, pressContact, pressEmail, pressPhone } = publisher;
  const press = [
    pickText(pressContact, locale) ? <LocalTextSpan key="who" text={pressContact} locale={locale} /> : null,
    pressEmail ? (
      <a key="email" href={`mailto:${pressEmail}`} className="break-all">
        {pressEmail}
      </a>
    ) : null,
    pressPhone ? (
      <a key="phone" href={`tel:${pressPhone.replace(/[^\d+]/g, "")}`}>
        {pressPhone}
      </a>
    ) : null,
  ].filter((part) => part !== null);
  return (
    <section aria-label={t("label")} data-part="publisher" className="no-print bg-sunken text-sm text-muted">
      <div className="mx-auto flex max-w-6xl flex-wrap items-start gap-x-5 gap-y-3 px-4 pb-6 sm:px-6">
        {logo ? (
          // biome-ignore lint/performance/noImgElement: nothing optimises pictures here, see next.config.js
          <img src={logoPath(logo)} alt="" className="h-14 w-auto max-w-48 rounded bg-white p-1" />
        ) : null}
        <address className="grid min-w-0 gap-1 not-italic">
          <p className="font-semibold text-ink">
            <LocalTextSpan text={name} locale={locale} />
          </p>
          {pickText(address, locale) ? (
            <p className="whitespace-pre-line">
              <LocalTextSpan text={address} locale={locale} />
            </p>
          ) : null}
          {website ? (
            <p>
              <a href={website} rel="noopener" className="break-all">
                {website.replace(/^https?:\/\//, "").replace(/\/$/, "")}
              </a>
            </p>
          ) : null}
          {press.length > 0 ? (
            <p className="flex flex-wrap gap-x-3 gap-y-1">
              <span>{t("press")}</span>
              {press}
            </p>
          ) : null}
        </address>
      </div>
    </section>
  );
}
