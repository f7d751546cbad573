"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { FormButton } from "./form-button";

/** A button that opens a window with a form; when the form is done, the window closes and the page shows what is stored. */
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
  return (
    <FormButton {...button}>
      {(close) =>
        children(close, () => {
          close();
          router.refresh();
        })
      }
    </FormButton>
  );
}
