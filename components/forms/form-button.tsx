"use client";

import { useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** A button that opens a window with a form. */
export function FormButton({
  label,
  name,
  primary,
  className,
  disabled,
  askedBy,
  children,
}: {
  label: string;
  /** Said instead of the label where the label alone does not say what it belongs to. */
  name?: string;
  primary?: boolean;
  className?: string;
  disabled?: boolean;
  /** A parameter of the address that has the window open: "Add a wave" leads here from anywhere. */
  askedBy?: string;
  children(close: () => void): ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const parameters = useSearchParams();
  const asked = askedBy !== undefined && parameters.has(askedBy);
  useEffect(() => {
    if (asked) setOpen(true);
  }, [asked]);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    // A window that an address has opened has nowhere to give the focus back to.
    if (asked)
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) button.current?.focus();
      });
    // Asked for again, it is to open again.
    if (asked) history.replaceState(null, "", location.pathname);
  };
  return (
    <>
      <Button
        ref={button}
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
