import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DrawnPicture } from "@/components/desk/drawn-picture";
import { FileRemarks } from "@/components/desk/file-remarks";
import { CopyButton } from "@/components/forms/copy-button";
import { buttonClass } from "@/components/ui/button";
import { requireActor } from "@/lib/access/session";
import { findFilePage } from "@/lib/documents/queries";
import { hasPreview } from "@/lib/files/drawable";
import { maySee } from "@/lib/files/headers";
import { messageText } from "@/lib/files/message-text";
import { sizeOf } from "@/lib/files/size";
import { readKeptFile } from "@/lib/files/store";
import { formatDate } from "@/lib/i18n/dates";
import { may } from "@/lib/ledger/rights";
import { deskRecord } from "@/lib/log/queries";
import { copyAddress } from "@/lib/sources/view";
import { choiceTitle } from "@/lib/wording/desk-title";
import { MessagePreview } from "./message-preview";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireActor("desk:read");
  const file = await findFilePage((await params).id.slice(0, 64));
  return { title: file?.name ?? "" };
}

/** One kept file: what it looks like, what is to be known before it is opened, and where it is used. */
export default async function FilePage({ params }: Props) {
  const actor = await requireActor("desk:read");
  const file = await findFilePage((await params).id.slice(0, 64));
  if (!file) notFound();
  const t = await getTranslations("files");
  const locale = await getLocale();
  const record = await deskRecord();
  const { unit, size } = sizeOf(file.bytes);
  const entries = record.entries.filter(
    (entry) => !entry.removed && entry.attachments.some(({ id }) => id === file.id),
  );
  const address = `/api/desk/files/${file.id}`;
  return (
    <div className="grid max-w-3xl gap-5">
      <div className="grid gap-1">
        <h1 className="break-words">{file.name}</h1>
        <p className="text-muted">
          {t(`size.${unit}`, { size })}
          {" · "}
          {t("page.kept", { date: formatDate(file.addedOn, locale) })}
        </p>
        <FileRemarks remarks={file.remarks} />
      </div>
      <div className="flex flex-wrap gap-2">
        {maySee(file.mediaType, file.remarks) ? (
          <a
            href={`${address}?open`}
            target="_blank"
            rel="noopener"
            className={buttonClass("primary")}
            aria-label={t("page.openNewTab", { open: t("page.open") })}
          >
            {t("page.open")}
          </a>
        ) : null}
        <a href={address} download className={buttonClass()}>
          {t("page.download")}
        </a>
      </div>
      <Preview file={file} />
      {file.sources.length > 0 ? (
        <section className="grid gap-2" aria-labelledby="copy-of">
          <h2 id="copy-of" className="text-lg">
            {t("copy.of")}
          </h2>
          <ul className="grid gap-2">
            {file.sources.map((source) => (
              <li
                key={source.id}
                className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-surface p-3"
              >
                <div className="min-w-0">
                  <p className="font-medium">{source.title}</p>
                  <p className="text-sm text-muted">
                    {source.copyPublished ? t("copy.published") : t("copy.internal")}
                    {source.copyPublished ? (
                      <>
                        {" · "}
                        <a href={copyAddress(source.id)} target="_blank" rel="noopener">
                          {t("copy.see")}
                        </a>
                      </>
                    ) : null}
                  </p>
                </div>
                {may(actor.role, "entry:publish") ? (
                  <CopyButton
                    id={source.id}
                    version={source.version}
                    name={source.title}
                    isPublished={source.copyPublished}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {entries.length > 0 ? (
        <section className="grid gap-2" aria-labelledby="used-in">
          <h2 id="used-in" className="text-lg">
            {t("page.usedIn")}
          </h2>
          <ul className="grid gap-1">
            {entries.map((entry) => (
              <li key={entry.id}>
                <Link
                  href={`/desk/entries/${entry.id}` as Route}
                  className="inline-flex min-h-6 items-center"
                >
                  {choiceTitle(entry, record, locale)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

type File = NonNullable<Awaited<ReturnType<typeof findFilePage>>>;

/** A picture or the first page in small, a message as text; or that there is neither. */
async function Preview({ file }: { file: File }) {
  const t = await getTranslations("files.page");
  const isMail = file.mediaType === "message/rfc822" || file.mediaType === "application/vnd.ms-outlook";
  if (isMail) {
    const bytes = await readKeptFile(file.sha256);
    const message = bytes && (await messageText(bytes, file.mediaType));
    if (message) return <MessagePreview message={message} />;
  }
  const none = <p className="text-muted">{t("none")}</p>;
  if (!hasPreview(file.mediaType)) return none;
  return (
    <DrawnPicture
      src={`/api/desk/files/${file.id}/preview?size=large`}
      alt={t("preview", { name: file.name })}
      className="max-h-[70dvh] w-auto max-w-full justify-self-start rounded border border-line bg-surface"
    >
      {none}
    </DrawnPicture>
  );
}
