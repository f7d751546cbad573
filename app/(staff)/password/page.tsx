import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { findLinkOwner } from "@/lib/access/queries";
import { currentActor } from "@/lib/access/session";
import { messages } from "@/lib/i18n/messages";
import { Doorway } from "../doorway";
import { OwnPasswordForm } from "../own-password-form";
import { ChoosePasswordForm } from "./choose-password-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("choose.title") };
}

/**
 * Where someone chooses their own password: by the one-time link that they were given, or after signing in with one that
 * an administrator has set. There is nothing else they could do before.
 */
export default async function PasswordPage({ searchParams }: PageProps<"/password">) {
  const t = await getTranslations("access.choose");
  const { token } = await searchParams;
  const locale = await getLocale();
  const { access, common, desk, forms, refusals } = messages[locale];
  const words = { access, common, desk, forms, refusals };
  if (token !== undefined) {
    const owner = typeof token === "string" ? await findLinkOwner(token.slice(0, 100)) : null;
    return (
      <Doorway>
        <h1>{t(owner ? "title" : "deadTitle")}</h1>
        {owner && typeof token === "string" ? (
          <>
            <p className="break-words">{t("byLink", { email: owner.email })}</p>
            <NextIntlClientProvider locale={locale} timeZone="UTC" messages={words}>
              <ChoosePasswordForm token={token} email={owner.email} />
            </NextIntlClientProvider>
          </>
        ) : (
          <Notice tone="warn">{t("dead")}</Notice>
        )}
      </Doorway>
    );
  }
  const actor = await currentActor();
  if (!actor) redirect("/signin" as Route);
  if (!actor.passwordTemporary) redirect("/desk/account" as Route);
  return (
    <Doorway>
      <h1>{t("title")}</h1>
      <p className="break-words">{t("temporary", { email: actor.email })}</p>
      <NextIntlClientProvider locale={locale} timeZone="UTC" messages={words}>
        <OwnPasswordForm email={actor.email} leadsTo="/desk" />
      </NextIntlClientProvider>
    </Doorway>
  );
}
