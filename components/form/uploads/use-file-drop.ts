"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

/** Marks the place of a field that files can be dropped onto. */
export const zoneMark = "data-file-zone";

/**
 * Files that are dropped onto a field; with `anywhere`, also elsewhere on the page, and pictures and files that are
 * pasted. Where text is pasted into a text box, it is text. While a field is there that takes files, none that misses it
 * makes the browser leave the page.
 * @returns whether files are being dragged over the page, and whether over this field
 */
export function useFileDrop(
  zone: RefObject<HTMLElement | null>,
  onFiles: (files: File[]) => void,
  { anywhere, pastedName }: { anywhere: boolean; pastedName: string },
): { dragging: boolean; over: boolean } {
  const [state, setState] = useState({ dragging: false, over: false });
  const latest = useRef({ onFiles, pastedName });
  useEffect(() => {
    latest.current = { onFiles, pastedName };
  });
  useEffect(() => {
    const isMine = (target: EventTarget | null): boolean => {
      const at = target instanceof Element ? target : null;
      const onto = at?.closest(`[${zoneMark}]`);
      if (onto) return onto === zone.current;
      // A window over the page is a form of its own.
      const over = at?.closest("[role=dialog], [role=alertdialog]");
      return anywhere && (!over || over.contains(zone.current));
    };
    const drags = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const onDrag = (event: DragEvent) => {
      if (!drags(event)) return;
      event.preventDefault();
      const over = isMine(event.target);
      setState((before) => (before.dragging && before.over === over ? before : { dragging: true, over }));
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setState({ dragging: false, over: false });
    };
    const onDrop = (event: DragEvent) => {
      setState({ dragging: false, over: false });
      if (!drags(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && isMine(event.target)) latest.current.onFiles(files);
    };
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented || !isMine(event.target)) return;
      if (takesText(event.target) && event.clipboardData?.types.includes("text/plain")) return;
      event.preventDefault();
      latest.current.onFiles(files.map((file) => named(file, latest.current.pastedName)));
    };
    const drag = ["dragenter", "dragover"] as const;
    for (const name of drag) window.addEventListener(name, onDrag);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    if (anywhere) document.addEventListener("paste", onPaste);
    return () => {
      for (const name of drag) window.removeEventListener(name, onDrag);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
      document.removeEventListener("paste", onPaste);
    };
  }, [zone, anywhere]);
  return state;
}

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== "file") ||
  (target instanceof HTMLElement && target.isContentEditable);

/** Browsers call every picture from the clipboard `image.png`; a file that was copied keeps its name. */
const named = (file: File, name: string): File =>
  /^image\.\w+$/.test(file.name) ? new File([file], `${name}.${file.name.split(".").at(-1)}`, file) : file;
