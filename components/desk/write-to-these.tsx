import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Role } from "@/lib/db/generated/enums";
import { may } from "@/lib/ledger/rights";

/** The way from a list of countries to letters to them, for those who log letters. */
export function WriteToThese({ role, codes }: { role: Role; codes: readonly string[] }) {
  const t = useTranslations("letters.sending");
  if (codes.length === 0 || !may(role, "entry:write")) return null;
  return (
    <Link
      href={`/desk/sendings/new?to=${codes.join(",")}` as Route}
      className="inline-flex min-h-11 items-center text-sm sm:min-h-8"
    >
      {t("toThese", { count: codes.length })}
    </Link>
  );
}
