"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { fieldId, flatErrors, resolverOf } from "@/components/form/resolver";
import { useSay } from "@/components/form/use-say";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SignIn } from "@/lib/access/schema";
import { EmailField } from "../email-field";
import { PasswordField } from "../password-field";

const endpoint = "/api/auth/callback/credentials";

/**
 * Signs in at next-auth's own address. Before its script runs, or without it, the same form is sent by the browser and
 * what went wrong comes back in the address.
 */
export function SignInForm({
  callbackUrl,
  csrfToken,
  error,
}: {
  callbackUrl: string;
  csrfToken: string;
  error: string;
}) {
  const t = useTranslations("access");
  const common = useTranslations("common");
  const form = useForm<SignIn>({
    defaultValues: { email: "", password: "" },
    resolver: resolverOf<SignIn>(SignIn, useSay()),
    shouldFocusError: false,
  });
  const [failure, setFailure] = useState(error);
  const [attempt, setAttempt] = useState(0);
  const [sending, setSending] = useState(false);
  const again = (reason: string) => {
    setFailure(reason);
    setSending(false);
    setAttempt((count) => count + 1);
  };
  const submit = form.handleSubmit(
    async ({ email, password }) => {
      setSending(true);
      try {
        const answer = await send({ email, password, callbackUrl });
        if ("to" in answer) window.location.assign(answer.to);
        else again(answer.error);
      } catch {
        again("no-answer");
      }
    },
    () => again(""),
  );
  const items = flatErrors(form.formState.errors).map(({ path, message }) => ({
    href: `#${fieldId(path)}`,
    text: `${t(path === "email" ? "email" : "password")}: ${message}`,
  }));
  const text = items.length === 0 ? sayFailure(t, failure) : null;
  return (
    <FormProvider {...form}>
      <form
        method="post"
        action={endpoint}
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!sending) void submit();
        }}
      >
        {items.length > 0 || text ? (
          <ErrorSummary
            attempt={attempt}
            title={common("errorsTitle", { count: Math.max(1, items.length) })}
            items={items}
            text={text}
          />
        ) : null}
        <input type="hidden" name="csrfToken" value={csrfToken} />
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <EmailField path="email" autoComplete="username" />
        <PasswordField path="password" label={t("password")} autoComplete="current-password" />
        <div>
          <Button type="submit" tone="primary" aria-disabled={sending}>
            {sending ? t("signIn.submitting") : t("signIn.submit")}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}

/** Where to go after signing in, or why it did not work. */
async function send(fields: Record<string, string>): Promise<{ to: string } | { error: string }> {
  const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
  const response = await fetch(endpoint, {
    method: "POST",
    body: new URLSearchParams({ ...fields, csrfToken, json: "true" }),
  });
  const { url } = await response.json();
  const error = new URL(url, window.location.href).searchParams.get("error");
  if (response.ok && !error) return { to: fields.callbackUrl ?? "/desk" };
  return { error: error ?? "failed" };
}

function sayFailure(t: ReturnType<typeof useTranslations<"access">>, reason: string): string | null {
  if (!reason) return null;
  const wait = /^wait-(\d{1,6})$/.exec(reason)?.[1];
  if (wait && Number(wait) >= 60) return t("signIn.waitLong", { minutes: Math.ceil(Number(wait) / 60) });
  if (wait) return t("signIn.wait", { seconds: Number(wait) });
  if (reason === "CredentialsSignin") return t("signIn.wrong");
  if (reason === "busy") return t("signIn.busy");
  if (reason === "no-answer") return t("noAnswer");
  if (reason === "database-away" || reason === "read-only" || reason === "disk-full")
    return t(`signIn.${reason}`);
  return t("signIn.failed");
}
