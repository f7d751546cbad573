import { getLocale, getTranslations } from "next-intl/server";
import type { MessageText } from "@/lib/files/message";
import { formatDate } from "@/lib/i18n/dates";

/** A saved e-mail: who wrote to whom, when, on what, and its plain text. Nothing of it is run or fetched. */
export async function MessagePreview({ message }: { message: MessageText }) {
  const t = await getTranslations("files.page");
  const locale = await getLocale();
  const rows = [
    ["subject", message.subject],
    ["from", message.from],
    ["to", message.to],
  ] as const;
  return (
    <article className="grid gap-3 rounded-lg border border-line bg-surface p-4 [overflow-wrap:anywhere]">
      <dl className="grid gap-1 text-sm">
        {rows.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt className="inline text-muted">{t(name)}:</dt> <dd className="inline">{value}</dd>
            </div>
          ) : null,
        )}
        {message.date ? (
          <div>
            <dt className="inline text-muted">{t("date")}:</dt>{" "}
            <dd className="inline">
              {formatDate(message.date.slice(0, 10), locale)}, {message.date.slice(11, 16)} UTC
            </dd>
          </div>
        ) : null}
      </dl>
      {message.text ? (
        <p className="max-w-prose border-t border-line pt-3 whitespace-pre-line">{message.text}</p>
      ) : (
        <p className="text-muted">{t("noText")}</p>
      )}
    </article>
  );
}
