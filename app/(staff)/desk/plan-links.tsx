import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";

/** Leads to the short form for what is still to come. */
export function PlanLinks({ country = "", on = "" }: { country?: string; on?: string }) {
  const t = useTranslations("agenda.plan");
  const given = `${country ? `&country=${country}` : ""}${on ? `&on=${on}` : ""}`;
  return (
    <div className="flex flex-wrap gap-2">
      {(["meeting", "vote"] as const).map((what) => (
        <Link key={what} href={`/desk/plan?what=${what}${given}` as Route} className={buttonClass()}>
          {t(what)}
        </Link>
      ))}
    </div>
  );
}
