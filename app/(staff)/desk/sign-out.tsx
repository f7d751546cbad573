"use client";

import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Ends the session on the server, then goes to the sign-in. */
export function SignOut() {
  const t = useTranslations("common");
  return <Button onClick={() => void signOut({ callbackUrl: "/signin" })}>{t("signOut")}</Button>;
}
