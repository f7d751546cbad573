"use client";

import { type RefObject, useEffect } from "react";
import { guardBack } from "./back-guard";

/**
 * Asks before a page with unsaved text is left, by closing it, by a link or by Back. Nothing typed is kept in the browser's
 * storage: a machine of ours may be taken.
 * @param done set when leaving is wanted, after a save; it is not set any more once there is something unsaved again
 */
export function useUnsavedWarning(unsaved: boolean, done: RefObject<boolean>, question: string): void {
  useEffect(() => {
    if (!unsaved) return;
    done.current = false;
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!done.current) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const link = (event.target as Element | null)?.closest?.("a[href]");
      if (done.current || !(link instanceof HTMLAnchorElement)) return;
      if (link.target === "_blank" || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0)
        return;
      const here = link.pathname === location.pathname && link.search === location.search;
      if (here || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const endGuard = guardBack({
      question: () => (done.current ? null : question),
      release: () => {
        done.current = true;
      },
    });
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, true);
    return () => {
      endGuard();
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
    };
  }, [unsaved, done, question]);
}
