import "server-only";
import {
  type Coverage,
  coverageOf,
  type NeededLanguage,
  neededLanguages,
} from "@/lib/documents/needed-languages";
import { byAge } from "@/lib/documents/package-changes";
import { packageAges } from "@/lib/documents/queries";
import type { Locale } from "@/lib/i18n/locales";
import { officialLanguages } from "@/lib/i18n/national-language";
import { deskRecord } from "@/lib/log/queries";
import type { PackageView } from "@/lib/log/views";
import { languagesWritten } from "@/lib/parliaments/queries";
import { documentOptions, type VersionOption } from "./form-options";

/** A package, and what of it is there in which of the languages that the countries on the list need. */
export type PackageLanguages = {
  package: PackageView;
  /** Those that can be asked for, the latest first. */
  packages: PackageView[];
  items: VersionOption[];
  needed: NeededLanguage[];
  coverage: Coverage<VersionOption>[];
};

/**
 * Which versions of a package are there, and which are missing.
 * @param id the package; the one that was put together last where there is none of that id
 * @returns null while there is no package
 */
export async function packageLanguages(
  id: string | undefined,
  locale: Locale,
): Promise<PackageLanguages | null> {
  const record = await deskRecord();
  const packages = byAge(record.packages, await packageAges())
    .filter(({ archived }) => !archived)
    .reverse();
  const chosen = packages.find((one) => one.id === id) ?? packages[0];
  if (!chosen) return null;
  const { documentVersions } = documentOptions(record, locale);
  const items = chosen.documentVersionIds.flatMap(
    (version) => documentVersions.find((one) => one.id === version) ?? [],
  );
  const needed = neededLanguages([...record.targets], await languagesWritten(), officialLanguages);
  return {
    package: chosen,
    packages,
    items,
    needed,
    coverage: coverageOf(
      items,
      documentVersions.filter(({ archived }) => !archived),
      needed.map(({ language }) => language),
    ),
  };
}
