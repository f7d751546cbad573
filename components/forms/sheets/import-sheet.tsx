"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useSay } from "@/components/form/use-say";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { type KindName, kindNames } from "@/lib/sheets/kinds/names";
import { SheetSource } from "./sheet-source";
import { useSheet } from "./use-sheet";

// What is shown of a sheet comes once there is one.
const Looked = dynamic(() => import("./looked-at"), { ssr: false });

/** Takes a sheet in: where it comes from, what was told apart, what every row comes to, and then all of it or nothing. */
export function ImportSheet() {
  const t = useTranslations("sheets");
  const say = useSay();
  const router = useRouter();
  const sheet = useSheet();
  const { file, what, answer, progress, problem } = sheet;
  const taken = answer?.taken;
  const shown = what.kind ?? answer?.kind ?? null;
  const done = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!taken) return;
    done.current?.focus();
    router.refresh();
  }, [taken, router]);
  return (
    <div className="grid gap-5">
      <SheetSource chosen={file?.name ?? null} onChoose={sheet.choose} />
      <div className="max-w-xl">
        <Select
          id="sheet-kind"
          label={t("kindLabel")}
          hint={t(`kindHint.${shown ?? "none"}`)}
          value={shown ?? ""}
          onChange={(event) =>
            sheet.tell({ kind: (event.target.value || null) as KindName | null, told: {}, choices: {} })
          }
        >
          <option value="">{t("kindByColumns")}</option>
          {kindNames.map((name) => (
            <option key={name} value={name}>
              {t(`kind.${name}`)}
            </option>
          ))}
        </Select>
      </div>
      <div aria-live="polite" className="grid gap-3">
        {progress ? (
          <div className="flex flex-wrap items-center gap-3">
            <p>
              {progress.at === "looking" || progress.at === "writing"
                ? t(`progress.${progress.at}`, { done: progress.done, of: progress.of })
                : t(`progress.${progress.at}`)}
            </p>
            {progress.at === "looking" || progress.at === "writing" ? (
              <progress
                className="h-2 w-40"
                max={progress.of}
                value={progress.done}
                aria-label={t("verdicts.title")}
              />
            ) : null}
            <Button onClick={sheet.stop}>{t("stop")}</Button>
          </div>
        ) : null}
        {problem ? (
          <Notice tone={"lost" in problem ? "warn" : "danger"} live>
            <p>{"lost" in problem ? t("failed") : say(problem.refused)}</p>
          </Notice>
        ) : null}
        {answer?.notTaken && !progress ? (
          <Notice tone="warn" live>
            <p>
              {answer.notTaken === "changed"
                ? t("changedMeanwhile")
                : answer.notTaken === "refused"
                  ? t("refusedSome")
                  : null}
            </p>
          </Notice>
        ) : null}
      </div>
      {taken ? (
        <div ref={done} tabIndex={-1} className="outline-none">
          <Notice tone="good" title={t("done", { count: taken.added + taken.changed })} live>
            <p>{t("doneText", taken)}</p>
          </Notice>
        </div>
      ) : answer ? (
        <Looked
          answer={answer}
          what={what}
          busy={progress !== null}
          onTell={sheet.tell}
          onTake={sheet.take}
        />
      ) : null}
    </div>
  );
}
