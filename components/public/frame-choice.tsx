import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { Day } from "@/lib/calendar/edtf";
import { type Choice, type Frame, frameCode, framePath, frameSize, frames } from "@/lib/embed/frame";
import { type Locale, locales } from "@/lib/i18n/locales";
import { chamberRules, scopes } from "@/lib/standing/counting";
import { translator } from "@/lib/text/translator";

const titles: Record<Frame, string> = { map: "frameTitleMap", count: "frameTitleCount" };

/** A frame as others will see it. */
export function FramePreview({ choice, locale }: { choice: Choice; locale: Locale }) {
  const t = useTranslations("followers.embed");
  const { frame, ...asked } = choice;
  const { width, height } = frameSize[frame];
  return (
    <iframe
      src={framePath(frame, asked)}
      title={t("preview", { what: t(frame) })}
      lang={choice.lang === locale ? undefined : choice.lang}
      width={width}
      height={height}
      loading="lazy"
      className="no-print mt-4 block w-full rounded border border-line"
      style={{ maxWidth: width }}
    />
  );
}

/** The code of a frame, to select and copy. */
export function FrameCode({
  choice,
  appUrl,
}: {
  choice: Choice;
  /** Origin of the site. */
  appUrl: string;
}) {
  const t = useTranslations("followers.embed");
  const labels = useTranslations("labels.locale");
  const { frame, ...asked } = choice;
  // What a screen reader says of the frame, in the frame's own language.
  const title = translator(choice.lang, "followers")(`embed.${titles[frame]}`);
  const id = `code-${frame}-${choice.lang}`;
  return (
    <div className="mt-4">
      <label htmlFor={id} className="font-medium">
        {t("code", { what: t(frame), language: labels(choice.lang) })}
      </label>
      <textarea
        id={id}
        readOnly
        rows={4}
        spellCheck={false}
        aria-describedby="code-hint"
        className="mt-1 block w-full max-w-3xl rounded-md border border-line-strong bg-surface p-3 font-mono text-sm break-all"
        defaultValue={frameCode(frame, `${appUrl}${framePath(frame, asked)}`, title)}
      />
    </div>
  );
}

/** Asks what to show; works without JavaScript. */
export function FrameForm({ locale, choice, today }: { locale: Locale; choice: Choice; today: Day }) {
  const t = useTranslations("followers.embed");
  const labels = useTranslations("labels");
  const field = "min-h-11 rounded-md border border-line-strong bg-surface px-3 py-2";
  const select = (
    name: string,
    label: string,
    values: readonly string[],
    said: (value: never) => string,
    chosen: string,
  ) => (
    <div className="grid gap-1">
      <label htmlFor={`frame-${name}`} className="font-medium">
        {label}
      </label>
      <select id={`frame-${name}`} name={name} defaultValue={chosen} className={field}>
        {values.map((value) => (
          <option key={value} value={value} lang={name === "lang" ? value : undefined}>
            {said(value as never)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <form
      action={`/${locale}/embed/chosen`}
      method="get"
      className="no-print mt-4 grid max-w-xl gap-4 rounded-lg border border-line bg-surface p-5"
    >
      {select("what", t("what"), frames, (value: Frame) => t(value), choice.frame)}
      {select("lang", t("language"), locales, (value: Locale) => labels(`locale.${value}`), choice.lang)}
      <div className="grid gap-1">
        <label htmlFor="frame-asOf" className="font-medium">
          {t("day")}
        </label>
        <p id="frame-asOf-hint" className="text-sm text-muted">
          {t("dayHint")}
        </p>
        <input
          id="frame-asOf"
          name="asOf"
          type="date"
          max={today}
          defaultValue={choice.asOf ?? ""}
          aria-describedby="frame-asOf-hint"
          className={`${field} w-fit`}
        />
      </div>
      <fieldset className="grid gap-3 border-l-2 border-line pl-4">
        <legend className="mb-2 text-sm text-muted">{t("onlyCount")}</legend>
        {select(
          "scope",
          t("scope"),
          scopes,
          (value: (typeof scopes)[number]) => labels(`scope.${value}`),
          choice.scope ?? "world",
        )}
        {select(
          "chambers",
          t("chambers"),
          chamberRules,
          (value: (typeof chamberRules)[number]) => labels(`chambers.${value}`),
          choice.chambers ?? "any",
        )}
      </fieldset>
      <p>
        <button type="submit" className={buttonClass("primary")}>
          {t("make")}
        </button>
      </p>
    </form>
  );
}
