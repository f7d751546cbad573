import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";

export default async function StaffNotFound() {
  const t = await getTranslations("common");
  return (
    <main id="content" className="mx-auto grid max-w-2xl justify-items-start gap-4 p-6">
      <h1>{t("notFound")}</h1>
      <p>{t("notFoundDetail")}</p>
      <Link href={"/desk" as Route} className={buttonClass("primary")}>
        {t("toDesk")}
      </Link>
    </main>
  );
}
