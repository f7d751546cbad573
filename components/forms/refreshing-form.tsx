"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useSaid } from "@/components/desk/said";
import { FormButton } from "./form-button";

/**
 * A button that opens a window with a form; when the form is done, the window closes, and the page says so and shows what is
 * stored.
 */
export function RefreshingForm({
  children,
  ...button
}: {
  label: string;
  name?: string;
  primary?: boolean;
  className?: string;
  askedBy?: string;
  children(close: () => void, done: () => void): ReactNode;
}) {
  const router = useRouter();
  const said = useSaid();
  const common = useTranslations("common");
  return (
    <FormButton {...button}>
      {(close) =>
        children(close, () => {
          close();
          said({ text: common("saved") });
          router.refresh();
        })
      }
    </FormButton>
  );
}
