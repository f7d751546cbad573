"use client";

import type { Route } from "next";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { QuestionPanel } from "@/components/form/question-panel";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Option } from "@/lib/desk/form-options";
import { isDelivery, type LetterOffer, type LetterStep } from "@/lib/desk/steps";
import type { Letter } from "./send-step";
import { useLetterSteps } from "./use-letter-steps";
import { useStepWords } from "./use-step-words";

const StepForm = dynamic(() => import("./step-form").then((module) => module.StepForm), { ssr: false });

/** Steps of which more is to be said than the day. */
const withDetails: ReadonlySet<LetterStep> = new Set(["referred", "asks_for_time"]);

/**
 * What can be said of an open letter, a click each: what is likely is in sight, the rest behind one button. A step is noted
 * at once with today's date and can be undone. Nothing is there where nothing fits.
 * @param name of the letter, said where the button alone does not say what it belongs to
 * @param country where the letter stands: to its form leads what is said there, and of a letter to many it is who wrote
 * @param many whether the letter went to many countries
 * @param dense in a table, where rows are low
 * @param bodies of that country, to which a letter may have been passed on
 */
export function LetterSteps({
  letter: given,
  name,
  offer,
  country,
  many = false,
  dense = false,
  bodies,
  today,
}: {
  letter: Letter;
  name: string;
  offer: LetterOffer | null;
  country: string;
  many?: boolean;
  dense?: boolean;
  bodies: Option[];
  today: string;
}) {
  const t = useTranslations("desk.ladder");
  const fields = useTranslations("desk.fields");
  const moreId = useId();
  const from = many ? country : null;
  const { letter, told, take, noted, stale, leave, busy, line } = useLetterSteps(given, {
    name,
    country,
    from,
    today,
  });
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState<LetterStep | "any" | null>(null);

  const words = useStepWords();
  const stepButton = (step: LetterStep) => (
    <Button
      key={step}
      busy={busy}
      aria-label={`${t(`steps.${step}`)}: ${name}`}
      onClick={() => (withDetails.has(step) ? setForm(step) : void take(step))}
    >
      {t(`steps.${step}`)}
    </Button>
  );
  const fitting = offer ? [...offer.next, ...offer.more] : [];
  const small = dense
    ? "*:text-sm sm:*:min-h-7 sm:*:px-2 sm:*:py-0 sm:gap-1.5"
    : "*:text-sm sm:*:min-h-9 sm:*:px-3 sm:*:py-1";
  const row = `flex flex-wrap items-center gap-2 ${small}`;
  return (
    <div className="grid gap-2 no-print empty:hidden">
      {offer ? (
        <div role="group" aria-label={t("label", { name })} className="grid gap-2">
          <div className={row}>
            {offer.next.map(stepButton)}
            {offer.more.length > 0 ? (
              <Button
                aria-expanded={open}
                aria-controls={moreId}
                aria-label={`${t(offer.next.length > 0 ? "more" : "came")}: ${name}`}
                onClick={() => setOpen(!open)}
              >
                {dense ? null : t(offer.next.length > 0 ? "more" : "came")}
                <span aria-hidden="true" className="text-muted">
                  {open ? "▴" : "▾"}
                </span>
              </Button>
            ) : (
              <Button aria-label={`${t("steps.anotherDay")}: ${name}`} onClick={() => setForm("any")}>
                {t("steps.anotherDay")}
              </Button>
            )}
          </div>
          <div id={moreId} hidden={!open} className={open ? `${row} rounded-md bg-sunken p-2` : undefined}>
            {open ? (
              <>
                {offer.more.map(stepButton)}
                {offer.mayBeAnswered ? (
                  <Link
                    href={`/desk/entries/new?kind=response&country=${country}&answers=${letter.id}` as Route}
                    aria-label={`${t("steps.answered")}: ${name}`}
                    className={buttonClass()}
                  >
                    {t("steps.answered")}
                  </Link>
                ) : null}
                <Button aria-label={`${t("steps.anotherDay")}: ${name}`} onClick={() => setForm("any")}>
                  {t("steps.anotherDay")}
                </Button>
              </>
            ) : null}
          </div>
        </div>
      ) : null}
      {told?.kind === "asked" ? (
        <QuestionPanel
          questions={told.questions}
          busy={busy}
          nameOf={(field) => (fields.has(field as never) ? fields(field as never) : words(told.step))}
          onConfirm={() =>
            void take(
              told.step,
              told.questions.map(({ key }) => key),
            )
          }
          onBack={leave}
        />
      ) : null}
      {told?.kind === "problem" ? (
        <Notice tone="danger">
          <p ref={line} tabIndex={-1} role="alert" className="outline-none">
            {told.text}
          </p>
        </Notice>
      ) : null}
      {form ? (
        <StepForm
          letter={letter}
          name={name}
          from={from}
          steps={form === "any" ? fitting : [form]}
          bodies={bodies}
          today={today}
          onClose={() => setForm(null)}
          onStale={() => {
            setForm(null);
            stale();
          }}
          onDone={(step, on, written) => {
            setForm(null);
            if (!isDelivery(step)) setOpen(false);
            noted(step, on, written);
          }}
        />
      ) : null}
    </div>
  );
}
