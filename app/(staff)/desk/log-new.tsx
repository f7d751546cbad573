import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { Role } from "@/lib/db/generated/enums";
import { may } from "@/lib/ledger/rights";

/** Leads to the form for a new entry, for those who may write one. */
export function LogNew({ role }: { role: Role }) {
  const t = useTranslations("desk.workspace");
  return may(role, "entry:write") ? (
    <Link href={"/desk/entries/new" as Route} className={buttonClass("primary")}>
      {t("logNew")}
    </Link>
  ) : null;
}
