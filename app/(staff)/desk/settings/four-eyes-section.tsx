import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { fourEyes } from "@/lib/outreach/queries";
import { FourEyesForm } from "./four-eyes-form";

/** Whether a second person confirms what changes the count, whether that holds at present, and what is wrong with it. */
export async function FourEyesSection({ mayManage }: { mayManage: boolean }) {
  const t = await getTranslations("proposals.setting");
  const proposals = await getTranslations("proposals.page");
  const settings = await getTranslations("desk.settings");
  const { mode, version, inForce, confirming } = await fourEyes();
  return (
    <section aria-labelledby="four-eyes" className="grid max-w-xl gap-4">
      <div className="grid gap-1">
        <h2 id="four-eyes">{t("title")}</h2>
        <p>{t("lead")}</p>
        <p className="text-muted">{t(inForce ? "inForce" : "notInForce", { count: confirming })}</p>
      </div>
      {inForce && confirming < 2 ? <Notice tone="warn">{t("stuck")}</Notice> : null}
      <p>
        <Link href={"/desk/proposals" as Route} className="inline-flex min-h-8 items-center">
          {proposals("list")}
        </Link>
      </p>
      {mayManage ? (
        <FourEyesForm mode={mode} version={version} />
      ) : (
        <>
          <p className="rounded-lg border border-line bg-surface p-4">
            {t(mode)}
            <span className="block text-sm text-muted">{t(`${mode}Hint`)}</span>
          </p>
          <p className="text-sm text-muted">{settings("readOnly")}</p>
        </>
      )}
    </section>
  );
}
