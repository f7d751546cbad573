"use client";

import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";

/** A window over the page that keeps the focus until it is closed; Escape closes it. */
export function DialogWindow({
  title,
  open,
  onClose,
  children,
}: {
  title: string;
  open: boolean;
  onClose(): void;
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      className="fixed inset-0 z-40 grid items-end bg-black/50 sm:items-center sm:justify-items-center sm:p-6"
    >
      <Modal className="max-h-[92dvh] w-full overflow-auto rounded-t-xl border border-line bg-paper shadow-2xl sm:max-w-xl sm:rounded-xl">
        <AriaDialog className="grid gap-4 p-5 outline-none">
          <Heading slot="title" className="text-xl">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
