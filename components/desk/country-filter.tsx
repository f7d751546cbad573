import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { Select } from "@/components/ui/field";

/** Narrows the list of a page to one country, and takes that away again; without scripts, too. */
export function CountryFilter({
  page,
  label,
  any,
  countries,
  country,
}: {
  /** The address of the page. */
  page: string;
  label: string;
  /** What stands for every country. */
  any: string;
  countries: readonly { code: string; name: string }[];
  country: string | null;
}) {
  const t = useTranslations("desk.countries");
  return (
    <form method="get" action={page} aria-label={t("filter")} className="flex flex-wrap items-end gap-3">
      <div className="min-w-56">
        <Select id="country" name="country" label={label} defaultValue={country ?? ""}>
          <option value="">{any}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <Button type="submit">{t("apply")}</Button>
      {country ? (
        <Link href={page as Route} className={buttonClass()}>
          {t("clear")}
        </Link>
      ) : null}
    </form>
  );
}
