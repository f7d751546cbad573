import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";

/** Signed in, but without the right: answered with 403. */
export default async function StaffForbidden() {
  const t = await getTranslations("access.forbidden");
  const common = await getTranslations("common");
  return (
    <main id="content" className="mx-auto grid max-w-2xl justify-items-start gap-4 p-6">
      <h1>{t("title")}</h1>
      <p>{t("detail")}</p>
      <Link href={"/desk" as Route} className={buttonClass("primary")}>
        {common("toDesk")}
      </Link>
    </main>
  );
}
