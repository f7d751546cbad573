"use client";

import type { Route } from "next";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { countryName } from "@/lib/i18n/country-names";
import { languageName } from "@/lib/i18n/language-names";
import type { EnclosablePlace } from "@/lib/sendings/enclosures";
import { notToBePutIn } from "@/lib/sendings/left-out";
import type { PreparedLetter } from "@/lib/sendings/prepare";
import { ByHand, type Written } from "./by-hand";
import { EnclosedVersions, enclosedIn } from "./enclosed";
import { LetterPreview } from "./letter-preview";

/** One addressee of a sending: whether they get a letter, why not, and the letter itself. */
export function LetterRow({
  letter,
  places,
  isIn,
  written,
  problem,
  asks,
  anyway,
  onPut,
  onWrite,
  onChoose,
  onAnyway,
}: {
  letter: PreparedLetter;
  /** The documents of the package, with the versions that one can choose among. */
  places: readonly EnclosablePlace[];
  isIn: boolean;
  written: Written | undefined;
  /** What was wrong with it when it was to go. */
  problem: string | undefined;
  /** Whether that is a question that can be answered with yes. */
  asks: boolean;
  anyway: boolean;
  onPut(isIn: boolean): void;
  onWrite(written: Written | null): void;
  onChoose(documentId: string, versionId: string | null): void;
  onAnyway(anyway: boolean): void;
}) {
  const t = useTranslations("letters.sending");
  const fields = useTranslations("letters.fields.names");
  const words = useTranslations("letters.preview");
  const enclosing = useTranslations("letters.enclosed");
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const { country, content, reasons, missing, wanted } = letter;
  const name = countryName(country, locale);
  const byHand = enclosedIn(letter, places).filter(({ isRuled }) => !isRuled);
  const impossible = reasons.some((reason) => notToBePutIn.includes(reason)) || !content;
  const shown =
    content && written
      ? { ...content, ...written, blocks: written.blocks as typeof content.blocks }
      : content;
  const id = `letters-${country}`;
  return (
    <li className="grid gap-1 border-line px-3 py-1 not-first:border-t">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <label className="inline-flex min-h-11 items-center gap-2 font-medium sm:min-h-8">
          <input
            id={id}
            type="checkbox"
            className="size-5 accent-accent"
            checked={isIn && !impossible}
            disabled={impossible}
            aria-describedby={problem ? `${id}-error` : undefined}
            aria-invalid={problem ? true : undefined}
            onChange={(event) => onPut(event.target.checked)}
          />
          {name}
        </label>
        {content ? (
          <span className="min-w-0 text-sm text-muted">
            {content.addressee.nameLines.at(-1)}
            {" · "}
            {languageName(content.language, locale) ?? content.language}
          </span>
        ) : null}
        {wanted && content && wanted.split("-")[0] !== content.language.split("-")[0] ? (
          <Badge>{t("otherLanguage", { language: languageName(wanted, locale) ?? wanted })}</Badge>
        ) : null}
        {reasons.map((reason) => (
          <Badge key={reason}>{t(`reasons.${reason}`)}</Badge>
        ))}
        {written ? <Badge>{t("byHand")}</Badge> : null}
        {byHand.length > 0 ? <Badge>{enclosing("byHand")}</Badge> : null}
        {byHand
          .filter(({ isReadable }) => !isReadable)
          .map(({ place, goes }) => (
            <Badge key={place.id} tone="warn">
              {enclosing("unread", { language: languageName(goes.language ?? "", locale) ?? "" })}
            </Badge>
          ))}
        {reasons.includes("no_addressee") ? (
          <Link href={`/desk/countries/${country}` as Route} className="text-sm">
            {t("addAddressee", { name })}
          </Link>
        ) : null}
        {shown && !impossible ? (
          <button
            type="button"
            aria-expanded={open}
            aria-controls={open ? `${id}-letter` : undefined}
            aria-label={t("read", { name })}
            className="ml-auto inline-flex min-h-11 items-center gap-1 rounded px-2 text-sm text-accent underline hover:bg-sunken sm:min-h-8"
            onClick={() => setOpen(!open)}
          >
            {t("readShort")}
          </button>
        ) : null}
      </div>
      {problem ? (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          {problem}
        </p>
      ) : null}
      {asks ? (
        <label className="inline-flex min-h-11 items-center gap-2 text-sm sm:min-h-8">
          <input
            type="checkbox"
            className="size-5 accent-accent"
            checked={anyway}
            onChange={(event) => onAnyway(event.target.checked)}
          />
          {t("anyway", { name })}
        </label>
      ) : null}
      {isIn && !written && missing.length > 0 ? (
        <p className="flex flex-wrap gap-x-3 text-sm text-danger">
          {t("missing", { fields: missing.map((field) => fields(field)).join(", ") })}
          {letter.bodyId && missing.some((field) => field !== "nextAsk") ? (
            <Link href={`/desk/bodies/${letter.bodyId}` as Route}>{t("addThere")}</Link>
          ) : null}
          {content && missing.includes("nextAsk") ? (
            <Link href={`/desk/countries/${country}?open=ask` as Route}>
              {t("addAsk", { language: languageName(content.language, locale) ?? content.language })}
            </Link>
          ) : null}
        </p>
      ) : null}
      {shown && !impossible && open ? (
        <div id={`${id}-letter`} className="grid gap-2 pt-1 text-sm">
          <div className="flex flex-wrap gap-2">
            <ByHand name={name} content={content ?? shown} written={written} onWrite={onWrite} />
          </div>
          <EnclosedVersions letter={letter} places={places} name={name} onChoose={onChoose} />
          <LetterPreview
            content={shown}
            words={{ ours: words("ours"), theirs: words("theirs"), enclosed: words("enclosed") }}
          />
        </div>
      ) : null}
    </li>
  );
}
