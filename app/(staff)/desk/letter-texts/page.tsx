import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ListFiles } from "@/components/desk/list-files";
import { ArchiveButton } from "@/components/forms/archive-button";
import { ArchivedList } from "@/components/forms/archived-list";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Table } from "@/components/ui/table";
import { requireActor } from "@/lib/access/session";
import { languageName } from "@/lib/i18n/language-names";
import { isComplete } from "@/lib/identity/identity";
import { may } from "@/lib/ledger/rights";
import { listLetterTexts } from "@/lib/letter-texts/queries";
import { campaignIdentity } from "@/lib/outreach/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("letters.text"))("title") };
}

/** The campaign's letters: what is written once and goes to many. */
export default async function LetterTextsPage() {
  const actor = await requireActor("desk:read");
  const t = await getTranslations("letters.text");
  const identityWords = await getTranslations("letters.identity");
  const kinds = await getTranslations("labels.letterKind");
  const locale = await getLocale();
  const letters = await listLetterTexts();
  const inUse = letters.filter(({ archived }) => !archived);
  const archived = letters.filter((letter) => letter.archived);
  const mayWrite = may(actor.role, "document:write");
  const { identity } = await campaignIdentity();
  return (
    <div className="grid gap-5">
      <PageHead title={t("title")} lead={t("lead")}>
        {mayWrite ? (
          <Link href={"/desk/letter-texts/new" as Route} className={buttonClass("primary")}>
            {t("add")}
          </Link>
        ) : null}
      </PageHead>
      {isComplete(identity) ? null : (
        <Notice tone="warn">
          {identityWords("notYet")}{" "}
          <Link href={"/desk/settings#identity" as Route}>{identityWords("title")}</Link>
        </Notice>
      )}
      {inUse.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <>
          <div className="flex justify-end">
            <ListFiles list="letter-texts" title={t("title")} />
          </div>
          <Table caption={t("caption")} captionHidden>
            <thead>
              <tr>
                <th scope="col">{t("name")}</th>
                <th scope="col">{t("letterKind")}</th>
                <th scope="col">{t("languages")}</th>
                {mayWrite ? (
                  <th scope="col">
                    <span className="sr-only">{t("send")}</span>
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {inUse.map((letter) => (
                <tr key={letter.id}>
                  <th scope="row">
                    <Link
                      href={`/desk/letter-texts/${letter.id}` as Route}
                      className="inline-flex min-h-6 items-center"
                    >
                      {letter.name}
                    </Link>
                  </th>
                  <td>{kinds(letter.letterKind)}</td>
                  <td>
                    {letter.texts
                      .map(({ language }) => languageName(language, locale) ?? language)
                      .join(", ")}
                  </td>
                  {mayWrite ? (
                    <td>
                      <span className="flex flex-wrap gap-2">
                        <Link
                          href={`/desk/sendings/new?letter=${letter.id}` as Route}
                          className={buttonClass()}
                          aria-label={`${t("send")}: ${letter.name}`}
                        >
                          {t("send")}
                        </Link>
                        <ArchiveButton
                          subject="letter"
                          id={letter.id}
                          version={letter.version}
                          name={letter.name}
                          archived={false}
                          focusAfter="content"
                        />
                      </span>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
      <ArchivedList
        id="archived-letters"
        title={t("archive", { count: archived.length })}
        subject="letter"
        items={archived}
        mayBringBack={mayWrite}
        focusAfter="content"
      />
    </div>
  );
}
