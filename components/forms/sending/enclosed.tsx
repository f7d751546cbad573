"use client";

import { useLocale, useTranslations } from "next-intl";
import { Select } from "@/components/ui/field";
import { languageName } from "@/lib/i18n/language-names";
import { type EnclosablePlace, isReadable } from "@/lib/sendings/enclosures";
import type { PreparedLetter } from "@/lib/sendings/prepare";
import { documentTitle, versionName } from "@/lib/wording/names";

/** What goes with a letter of each document of the package, and what of that its addressee may not read. */
export function enclosedIn(
  { enclosed, content, wanted }: PreparedLetter,
  places: readonly EnclosablePlace[],
) {
  return places.flatMap((place) => {
    const goes = place.versions.find(({ id }) => enclosed.going.includes(id));
    if (!goes || !content) return [];
    const isRuled = enclosed.ruled.includes(goes.id);
    return { place, goes, isRuled, isReadable: isReadable(goes.language, content.language, wanted) };
  });
}

/** Of each document of the package the version that goes to one addressee; where there are several, another can be chosen. */
export function EnclosedVersions({
  letter,
  places,
  name,
  onChoose,
}: {
  letter: PreparedLetter;
  places: readonly EnclosablePlace[];
  /** The addressee's country. */
  name: string;
  /** @param versionId null for the one that goes by rule */
  onChoose(documentId: string, versionId: string | null): void;
}) {
  const t = useTranslations("letters.enclosed");
  const documents = useTranslations("desk.documents");
  const locale = useLocale();
  const all = enclosedIn(letter, places);
  if (all.length === 0) return null;
  const nameOf = (version: EnclosablePlace["versions"][number]) =>
    versionName(
      {
        ...version,
        language: version.language && (languageName(version.language, locale) ?? version.language),
      },
      locale,
    ) || documents("unnamedVersion");
  return (
    <fieldset className="grid gap-3 rounded border border-line p-3 sm:p-4">
      <legend className="px-1 font-medium">{t("title", { name })}</legend>
      {all.map(({ place, goes, isReadable: readable }) => {
        const title = documentTitle(place, locale).text;
        const id = `enclosed-${letter.country}-${place.id}`;
        const hint = readable
          ? undefined
          : t("unread", { language: languageName(goes.language ?? "", locale) ?? goes.language ?? "" });
        return place.versions.length > 1 ? (
          <Select
            key={place.id}
            id={id}
            label={title}
            hint={hint}
            value={goes.id}
            onChange={(event) => {
              const { value } = event.target;
              onChoose(place.id, letter.enclosed.ruled.includes(value) ? null : value);
            }}
          >
            {place.versions.map((version) => (
              <option key={version.id} value={version.id}>
                {letter.enclosed.ruled.includes(version.id)
                  ? t("byRule", { version: nameOf(version) })
                  : nameOf(version)}
              </option>
            ))}
          </Select>
        ) : (
          <p key={place.id}>
            {title} <span className="text-muted">– {nameOf(goes)}</span>
            {hint ? <span className="block text-warn">{hint}</span> : null}
          </p>
        );
      })}
    </fieldset>
  );
}
