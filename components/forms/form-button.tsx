"use client";

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
  startsOpen = false,
  children,
}: {
  label: string;
  /** Said instead of the label where the label alone does not say what it belongs to. */
  name?: string;
  primary?: boolean;
  className?: string;
  disabled?: boolean;
  /** Whether the window is open from the start: an address may lead to it. */
  startsOpen?: boolean;
  children(close: () => void): ReactNode;
}) {
  const [open, setOpen] = useState(startsOpen);
  const close = () => setOpen(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(startsOpen);
  useEffect(() => {
    // A window that was open from the start has nowhere to give the focus back to.
    if (!open && wasOpen.current)
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) button.current?.focus();
      });
    wasOpen.current = open;
  }, [open]);
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
