import type { Metadata, Route } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { csrfCookie, csrfTokenOf } from "@/lib/access/csrf";
import { safeReturn } from "@/lib/access/paths";
import { currentActor } from "@/lib/access/session";
import { settings } from "@/lib/settings/settings";
import { Doorway } from "../doorway";
import { SignInForm } from "./sign-in-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("signIn.title") };
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";

export default async function SignInPage({ searchParams }: PageProps<"/signin">) {
  const t = await getTranslations("access.signIn");
  const query = await searchParams;
  const { appUrl } = settings();
  const wanted = new URL(safeReturn(first(query.callbackUrl), appUrl));
  // Whoever signs in wants the desk, also when they came from the front page or from here.
  const back = wanted.pathname.startsWith("/desk") ? `${wanted.pathname}${wanted.search}` : "/desk";
  if (await currentActor()) redirect(back as Route);
  return (
    <Doorway>
      <h1>{t("title")}</h1>
      <p>{t("intro")}</p>
      {query.ready === undefined ? null : (
        <Notice tone="good" live>
          {t("ready")}
        </Notice>
      )}
      <SignInForm
        callbackUrl={back}
        csrfToken={csrfTokenOf((await cookies()).get(csrfCookie())?.value)}
        error={first(query.error).slice(0, 60)}
      />
      <p className="text-muted">{t("forgotten")}</p>
    </Doorway>
  );
}
