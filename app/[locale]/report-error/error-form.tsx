import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PublicPage } from "@/components/public/public-page";
import { buttonClass } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import type { About } from "@/lib/error-reports/about";
import { type RefusedForm, trap } from "@/lib/error-reports/receive";
import { nothingTyped } from "@/lib/error-reports/schema";
import { newStamp } from "@/lib/error-reports/stamp";
import type { Locale } from "@/lib/i18n/locales";
import { sessionSecret } from "@/lib/settings/settings";

/** The page on which a reader reports an error: a plain form. With what was refused, it shows that and all that was typed. */
export function ErrorFormPage({
  locale,
  subject,
  about,
  refused,
}: {
  locale: Locale;
  /** As it stands in the address; null for the record as a whole. */
  subject: string | null;
  about: About | null;
  refused?: RefusedForm;
}) {
  const t = useTranslations("errorReports.form");
  const common = useTranslations("common");
  const refusals = useTranslations("refusals");
  const typed = refused?.typed ?? nothingTyped;
  const optional = common("optional");
  const say = (key: string, values: Record<string, string | number>) =>
    refusals(key as Parameters<typeof refusals>[0], values as never);
  const errorAt = (path: string) => {
    const issue = refused?.issues.find((item) => item.path === path);
    return issue && say(issue.key, issue.values);
  };
  const fields = ["wrong", "better", "sourceUrl", "email"] as const;
  const problems = fields.flatMap((name) => {
    const error = errorAt(name);
    return error ? [{ name, text: `${t(name).replace(/\?$/, "")}: ${error}` }] : [];
  });
  return (
    <PublicPage locale={locale} path={subject ? `/report-error/${subject}` : "/report-error"}>
      <div className="max-w-2xl">
        {refused ? (
          <Problems
            title={common("errorsTitle", { count: Math.max(1, problems.length) })}
            text={refused.general ? say(refused.general.key, refused.general.values) : null}
          >
            {problems.map(({ name, text }) => (
              <li key={name}>
                <a href={`#${name}`} className="text-danger">
                  {text}
                </a>
              </li>
            ))}
          </Problems>
        ) : null}
        <h1>{t("title")}</h1>
        <p className="mt-3 text-lg">{t("lead")}</p>
        {about ? (
          <p className="mt-4">
            {t("about")} <strong>{about.name}</strong>
          </p>
        ) : null}
        <form method="post" action={`/${locale}/report-error/send`} noValidate className="mt-8 grid gap-6">
          <input type="hidden" name="stamp" value={newStamp(new Date(), sessionSecret())} />
          {subject ? <input type="hidden" name="about" value={subject} /> : null}
          <div className="hidden">
            <label htmlFor={trap}>{t("trap")}</label>
            <input id={trap} name={trap} autoComplete="off" tabIndex={-1} />
          </div>
          <TextArea
            id="wrong"
            name="wrong"
            rows={6}
            required
            label={t("wrong")}
            hint={t("wrongHint")}
            error={errorAt("wrong")}
            defaultValue={typed.wrong}
          />
          <TextArea
            id="better"
            name="better"
            rows={4}
            label={t("better")}
            hint={t("betterHint")}
            optional={optional}
            error={errorAt("better")}
            defaultValue={typed.better}
          />
          <TextField
            id="sourceUrl"
            name="sourceUrl"
            inputMode="url"
            autoComplete="off"
            label={t("sourceUrl")}
            hint={t("sourceUrlHint")}
            optional={optional}
            error={errorAt("sourceUrl")}
            defaultValue={typed.sourceUrl}
          />
          <TextField
            id="email"
            name="email"
            inputMode="email"
            autoComplete="email"
            label={t("email")}
            hint={t("emailHint")}
            optional={optional}
            error={errorAt("email")}
            defaultValue={typed.email}
          />
          <div>
            <button type="submit" className={buttonClass("primary")}>
              {t("submit")}
            </button>
          </div>
        </form>
        <p className="mt-6 text-sm text-muted">{t("after")}</p>
      </div>
    </PublicPage>
  );
}

/** What is wrong, at the top, with a link to each field. The browser puts the focus here when the page opens. */
function Problems({ title, text, children }: { title: string; text: string | null; children: ReactNode }) {
  return (
    <div
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without a script, this is how a reader learns that the form was not taken
      autoFocus
      className="mb-8 rounded-md border-2 border-danger bg-danger-surface p-4"
    >
      <p className="font-semibold">{title}</p>
      {text ? <p>{text}</p> : null}
      <ul className="mt-2 grid gap-1">{children}</ul>
    </div>
  );
}
