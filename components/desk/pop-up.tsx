"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

/**
 * A window over the page that has no form in it. The browser's own: it keeps the focus inside, Escape closes it, and the
 * focus goes back to where it was.
 */
export function PopUp({ label, onClose, children }: { label: string; onClose(): void; children: ReactNode }) {
  const box = useRef<HTMLDialogElement>(null);
  // Before it is taken away: what is gone gives no focus back.
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the window; the key for it is Escape
    <dialog
      ref={box}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === box.current) box.current?.close();
      }}
      className="mx-auto mt-0 max-h-[92dvh] w-full max-w-xl overflow-y-auto rounded-b-xl border border-line bg-surface p-4 text-ink shadow-2xl backdrop:bg-black/50 sm:mt-[8vh] sm:rounded-xl"
    >
      {children}
    </dialog>
  );
}
