"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSaid } from "@/components/desk/said";
import { useSay } from "@/components/form/use-say";
import { VersionFields } from "@/components/forms/in-windows";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { focusOn } from "@/components/ui/focus-on";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { performAct } from "@/lib/acts/perform-act";
import type { Coverage } from "@/lib/documents/needed-languages";
import { withVersion } from "@/lib/documents/needed-languages";
import { type Placed, placesOf } from "@/lib/documents/places";
import type { LocalText } from "@/lib/i18n/locales";

type Cell = {
  documentId: string;
  state: Coverage<Placed>["state"];
  versionId: string | null;
  versionLabel: string;
};
type Row = {
  language: string;
  name: string;
  countries: { code: string; noted: boolean; name: string }[];
  cells: Cell[];
};
type Wanted = { documentId: string; language: string };

const cellId = ({ documentId, language }: Wanted) => `version-${documentId}-${language}`;
const small = "text-sm sm:min-h-8! sm:px-2.5! sm:py-0.5!";

/**
 * The languages, and of each document whether it is there. What is missing is added on the spot, and stands in the package
 * at once unless that has been sent; what is there already is put in.
 */
export function LanguageTable({
  packageAs,
  items,
  rows,
  mayWrite,
  today,
}: {
  packageAs: { id: string; version: number; label: string; remark: LocalText; frozen: boolean };
  items: readonly (Placed & { title: string })[];
  rows: readonly Row[];
  mayWrite: boolean;
  today: string;
}) {
  const t = useTranslations("desk.packageLanguages");
  const router = useRouter();
  const said = useSaid();
  const say = useSay();
  const forms = useTranslations("forms.said");
  const common = useTranslations("common");
  const [adding, setAdding] = useState<Wanted | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const documents = placesOf(items).map(({ documentId, versions }) => ({
    id: documentId,
    title: versions[0]?.title ?? documentId,
  }));
  const titleOf = (id: string) => documents.find((document) => document.id === id)?.title ?? id;
  const nameOf = (language: string) => rows.find((row) => row.language === language)?.name ?? language;
  const wordsFor = ({ documentId, language }: Wanted) => ({
    document: titleOf(documentId),
    language: nameOf(language),
  });

  const putIn = async (wanted: Wanted, versionId: string) => {
    setBusy(true);
    setProblem(null);
    const { id, version, label, remark } = packageAs;
    const placed = { id: versionId, documentId: wanted.documentId, language: wanted.language };
    const answer = await performAct("package:edit", {
      id,
      version,
      package: { label, remark, items: withVersion(items, placed) },
    }).catch(() => null);
    setBusy(false);
    const { document, language } = wordsFor(wanted);
    if (answer?.ok) said({ text: t("didPutIn", { name: `${document}, ${language}` }) });
    else setProblem(answer ? say(answer) : forms("noAnswer"));
    router.refresh();
    requestAnimationFrame(() => focusOn(cellId(wanted)));
  };
  const added = (wanted: Wanted, version: Placed) => {
    setAdding(null);
    if (!packageAs.frozen) return void putIn(wanted, version.id);
    said({ text: common("saved") });
    router.refresh();
    requestAnimationFrame(() => focusOn(cellId(wanted)));
  };
  const cell = (language: string, { documentId, state, versionId, versionLabel }: Cell) => {
    const wanted = { documentId, language };
    return (
      <td key={documentId} id={cellId(wanted)} className="min-w-36">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className={state === "missing" ? "font-medium text-warn" : ""}>
            <span aria-hidden="true">{state === "held" ? "✓ " : state === "known" ? "○ " : "– "}</span>
            {t(state)}
            {versionLabel ? <span className="block text-xs text-muted">{versionLabel}</span> : null}
          </span>
          {mayWrite && state === "missing" ? (
            <Button
              className={small}
              aria-label={t("addNamed", wordsFor(wanted))}
              onClick={() => setAdding(wanted)}
            >
              {t("add")}
            </Button>
          ) : null}
          {mayWrite && state === "known" && versionId && !packageAs.frozen ? (
            <Button
              className={small}
              aria-label={t("putInNamed", wordsFor(wanted))}
              busy={busy}
              onClick={() => void putIn(wanted, versionId)}
            >
              {t("putIn")}
            </Button>
          ) : null}
        </div>
      </td>
    );
  };
  return (
    <>
      {problem ? (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      ) : null}
      <Table caption={t("caption", { name: packageAs.label })} captionHidden dense>
        <thead>
          <tr>
            <th scope="col">{t("columns.language")}</th>
            {documents.map(({ id, title }) => (
              <th key={id} scope="col" className="min-w-36">
                {title}
              </th>
            ))}
            <th scope="col">{t("needing")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ language, name, countries, cells }) => (
            <tr key={language}>
              <th scope="row">
                {name}
                <span className="block text-xs font-normal text-muted">
                  {t("countries", { count: countries.length })}
                </span>
              </th>
              {cells.map((one) => cell(language, one))}
              <td className="min-w-48">
                {countries.map(({ code, noted, name: country }, index) => (
                  <span key={code}>
                    {noted ? <strong>{country}</strong> : country}
                    {index < countries.length - 1 ? ", " : ""}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {adding ? (
        <Dialog title={t("addNamed", wordsFor(adding))} open onClose={() => setAdding(null)}>
          <VersionFields
            purpose={{
              kind: "add",
              documents: [{ id: adding.documentId, label: titleOf(adding.documentId) }],
              language: adding.language,
            }}
            today={today}
            onCancel={() => setAdding(null)}
            onDone={(version) => added(adding, version)}
          />
        </Dialog>
      ) : null}
    </>
  );
}
