import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "@/components/desk/back-link";
import { LetterPreview } from "@/components/forms/sending/letter-preview";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/access/session";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { may } from "@/lib/ledger/rights";
import { deskRecord } from "@/lib/log/queries";
import { mailtoLink } from "@/lib/printing/mailto";
import { underWay } from "@/lib/printing/making";
import { finished } from "@/lib/printing/send-letters";
import { findSending } from "@/lib/sendings/queries";
import { joined } from "@/lib/text/joined";
import { waveName } from "@/lib/wording/names";
import { SendingFiles } from "./sending-files";
import { UndoSending } from "./undo-sending";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireActor("desk:read");
  const sending = await findSending((await params).id);
  const t = await getTranslations("letters.sending");
  const locale = await getLocale();
  return { title: sending ? t("dated", { date: formatDate(sending.sentOn, locale) }) : "" };
}

/** Letters that went out together: what each addressee got, and what is made of it for the post and for mail programs. */
export default async function SendingPage({ params }: Props) {
  const actor = await requireActor("desk:read");
  const sending = await findSending((await params).id);
  if (!sending) notFound();
  const t = await getTranslations("letters.sending");
  const words = await getTranslations("letters.preview");
  const channels = await getTranslations("labels.channel");
  const kinds = await getTranslations("labels.letterKind");
  const files = await getTranslations("letters.files");
  const mayWrite = may(actor.role, "entry:write");
  const locale = await getLocale();
  const record = await deskRecord();
  const wave = record.waves.find(({ id }) => id === sending.waveId);
  const enclosed = record.packages.find(({ id }) => id === sending.packageId);
  const preview = { ours: words("ours"), theirs: words("theirs"), enclosed: words("enclosed") };
  return (
    <div className="grid gap-5">
      <BackLink href="/desk/sendings">{t("title")}</BackLink>
      <PageHead
        title={t("dated", { date: formatDate(sending.sentOn, locale) })}
        lead={joined(
          [
            sending.letter?.name ?? kinds(sending.letterKind),
            wave ? waveName(wave, locale) : null,
            sending.channel ? channels(sending.channel) : null,
          ],
          " · ",
        )}
      >
        {sending.undoneAt || !may(actor.role, "entry:remove") ? null : (
          <UndoSending id={sending.id} version={sending.version} count={sending.count} />
        )}
      </PageHead>
      {enclosed ? (
        <p>
          {t("package")}:{" "}
          <Link href={`/desk/documents/packages/${enclosed.id}` as Route}>{enclosed.label}</Link>
        </p>
      ) : null}
      {sending.undoneAt ? <Notice>{t("isUndone")}</Notice> : null}
      {mayWrite && !sending.undoneAt ? (
        <SendingFiles sending={sending} making={underWay(actor.id, sending.id)} />
      ) : null}
      <section aria-labelledby="letters" className="grid gap-3">
        <h2 id="letters">{t("lettersCaption")}</h2>
        <ul className="rounded-lg border border-line bg-surface">
          {sending.letters.map(({ id, content, file }) => {
            const entry = record.entry(id);
            const country = entry?.countries[0];
            const name = country ? countryName(country, locale) : content.addressee.label;
            return (
              <li key={id} className="grid gap-1 border-line px-3 py-2 not-first:border-t">
                <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
                  <span className="font-medium">{name}</span>
                  <span className="min-w-0 text-sm text-muted">
                    {joined([content.addressee.nameLines.at(-1), content.ourReference], " · ")}
                  </span>
                  <span className="flex flex-wrap gap-x-4 text-sm sm:ml-auto">
                    <a
                      href={`/api/desk/files/${file.id}`}
                      className="inline-flex min-h-11 items-center sm:min-h-6"
                      aria-label={`${t("file")}: ${name}`}
                    >
                      {t("file")} (PDF)
                    </a>
                    {mayWrite ? (
                      <>
                        <a
                          href={`/api/desk/sendings/${sending.id}/docx?letter=${id}`}
                          className="inline-flex min-h-11 items-center sm:min-h-6"
                          aria-label={`${files("docx")}: ${name}`}
                        >
                          {files("docx")}
                        </a>
                        {content.addressee.email ? (
                          <a
                            href={`/api/desk/sendings/${sending.id}/eml?letter=${id}`}
                            className="inline-flex min-h-11 items-center sm:min-h-6"
                            aria-label={`${files("eml")}: ${name}`}
                          >
                            {files("eml")}
                          </a>
                        ) : null}
                        {content.addressee.email ? (
                          <a
                            href={mailtoLink(finished(id, content, null)).href}
                            className="inline-flex min-h-11 items-center sm:min-h-6"
                            aria-label={`${files("mailto")}: ${name}`}
                          >
                            {files("mailto")}
                          </a>
                        ) : null}
                      </>
                    ) : null}
                    {entry && !entry.removed ? (
                      <Link
                        href={`/desk/entries/${id}` as Route}
                        className="inline-flex min-h-11 items-center sm:min-h-6"
                        aria-label={`${t("entry")}: ${name}`}
                      >
                        {t("entry")}
                      </Link>
                    ) : null}
                  </span>
                </div>
                <details className="text-sm">
                  <summary className="inline-flex min-h-11 items-center text-muted sm:min-h-8">
                    {t("read", { name })}
                  </summary>
                  <div className="grid gap-2 pt-1">
                    <LetterPreview content={content} words={preview} />
                    <p className="text-xs break-all text-muted">
                      {t("sha")}: {file.sha256}
                    </p>
                  </div>
                </details>
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
