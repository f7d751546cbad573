import { getLocale, getTranslations } from "next-intl/server";
import { type LocalText, pickText } from "@/lib/i18n/locales";
import { identity as fields } from "@/lib/identity/identity";
import { campaignIdentity, logoOf } from "@/lib/outreach/queries";
import { IdentityForm } from "./identity-form";

/** Who runs the campaign. Everyone at the desk may read it; administrators say it. */
export async function IdentitySection({ mayManage }: { mayManage: boolean }) {
  const t = await getTranslations("letters.identity");
  const settings = await getTranslations("desk.settings");
  const locale = await getLocale();
  const { identity, version } = await campaignIdentity();
  const logo = await logoOf(identity);
  const said = (Object.keys(fields) as (keyof typeof fields)[]).flatMap((name) => {
    const value = identity[name];
    const text =
      typeof value === "boolean"
        ? t(value ? "yes" : "no")
        : name === "logoFileId"
          ? logo?.name
          : pickText(asLocal(value), locale)?.text;
    return text ? [{ name, text }] : [];
  });
  return (
    <section aria-labelledby="identity" className="grid max-w-xl gap-4">
      <div className="grid gap-1">
        <h2 id="identity">{t("title")}</h2>
        <p>{t("lead")}</p>
      </div>
      {mayManage ? (
        <IdentityForm identity={identity} version={version} logoName={logo?.name ?? null} />
      ) : (
        <>
          {said.length > 0 ? (
            <dl className="grid gap-2 rounded-lg border border-line bg-surface p-4">
              {said.map(({ name, text }) => (
                <div key={name}>
                  <dt className="text-sm text-muted">{t(name)}</dt>
                  <dd className="whitespace-pre-line">{text}</dd>
                </div>
              ))}
            </dl>
          ) : (
            <p>{t("notYet")}</p>
          )}
          <p className="text-sm text-muted">{settings("readOnly")}</p>
        </>
      )}
    </section>
  );
}

const asLocal = (value: LocalText | string | null): LocalText =>
  typeof value === "string" ? { en: value } : (value ?? {});
