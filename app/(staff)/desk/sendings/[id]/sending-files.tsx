import { useTranslations } from "next-intl";
import { MakeFiles } from "@/components/forms/sending/make-files";
import type { Making } from "@/components/forms/sending/use-making";
import { buttonClass } from "@/components/ui/button";
import {
  envelopeFormatNames,
  labelFormatNames,
  labelFormats,
  labelsOnSheet,
} from "@/lib/printing/label-formats";
import type { findSending } from "@/lib/sendings/queries";

type Sending = NonNullable<Awaited<ReturnType<typeof findSending>>>;

/** What is made of a sending for the post, for mail programs and for the register. Plain links and forms: they work anywhere. */
export function SendingFiles({ sending, making }: { sending: Sending; making: Making | null }) {
  const t = useTranslations("letters.files");
  const at = (file: string) => `/api/desk/sendings/${sending.id}/${file}`;
  const byPost = sending.letters.filter(({ content }) => content.addressee.addressLines.length > 0).length;
  const byMail = sending.letters.filter(({ content }) => content.addressee.email).length;
  const choice = "min-h-11 rounded-md border border-line-strong bg-surface px-2 text-sm sm:min-h-9";
  return (
    <section aria-labelledby="files" className="grid gap-3">
      <h2 id="files">{t("title")}</h2>
      <p className="text-sm text-muted">{t("lead")}</p>
      <div className="flex flex-wrap gap-2">
        <MakeFiles sending={sending.id} start={making} />
        <a href={at("register")} className={buttonClass()}>
          {t("register")}
        </a>
      </div>
      {byPost > 0 ? (
        <div className="flex flex-wrap gap-x-8 gap-y-3">
          <form action={at("labels")} method="get" className="flex flex-wrap items-end gap-2">
            <label className="grid gap-1 text-sm">
              {t("labelFormat")}
              <select name="format" className={choice}>
                {labelFormatNames.map((name) => (
                  <option key={name} value={name}>
                    {t("sheet", {
                      count: labelsOnSheet(name),
                      width: labelFormats[name].width,
                      height: labelFormats[name].height,
                    })}
                  </option>
                ))}
              </select>
            </label>
            <label className="grid gap-1 text-sm">
              {t("start")}
              <input
                name="start"
                type="number"
                min={1}
                max={Math.max(...labelFormatNames.map(labelsOnSheet))}
                defaultValue={1}
                className={`${choice} w-20`}
              />
            </label>
            <button type="submit" className={buttonClass()}>
              {t("labels", { count: byPost })}
            </button>
          </form>
          <form action={at("envelopes")} method="get" className="flex flex-wrap items-end gap-2">
            <label className="grid gap-1 text-sm">
              {t("envelopeFormat")}
              <select name="format" className={choice}>
                {envelopeFormatNames.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit" className={buttonClass()}>
              {t("envelopes", { count: byPost })}
            </button>
          </form>
        </div>
      ) : null}
      <p className="text-sm text-muted">
        {t("reach", { mail: byMail, post: byPost, count: sending.letters.length })}
      </p>
    </section>
  );
}
