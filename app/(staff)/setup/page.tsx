import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { hasAdministrator, isSetupCode } from "@/lib/access/first-administrator";
import { messages } from "@/lib/i18n/messages";
import { Doorway } from "../doorway";
import { SetupForm } from "./setup-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("setup.title") };
}

/** The way in for the first administrator, by the one-time link; afterwards there is no such page. */
export default async function SetupPage({ searchParams }: PageProps<"/setup">) {
  if (await hasAdministrator()) notFound();
  const t = await getTranslations("access.setup");
  const { code } = await searchParams;
  if (typeof code !== "string" || !(await isSetupCode(code)))
    return (
      <Doorway>
        <h1>{t("deadTitle")}</h1>
        <Notice tone="warn">{t("dead")}</Notice>
      </Doorway>
    );
  const locale = await getLocale();
  const { access, common, desk, refusals } = messages[locale];
  return (
    <Doorway>
      <h1>{t("title")}</h1>
      <p>{t("intro")}</p>
      <NextIntlClientProvider locale={locale} timeZone="UTC" messages={{ access, common, desk, refusals }}>
        <SetupForm code={code} />
      </NextIntlClientProvider>
    </Doorway>
  );
}
