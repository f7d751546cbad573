"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** A button that opens a window with a form. */
export function FormButton({
  label,
  name,
  primary,
  className,
  disabled,
  children,
}: {
  label: string;
  /** Said instead of the label where the label alone does not say what it belongs to. */
  name?: string;
  primary?: boolean;
  className?: string;
  disabled?: boolean;
  children(close: () => void): ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        tone={primary ? "primary" : "plain"}
        className={className}
        aria-label={name}
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {open ? (
        <Dialog title={name ?? label} open onClose={close}>
          {children(close)}
        </Dialog>
      ) : null}
    </>
  );
}
