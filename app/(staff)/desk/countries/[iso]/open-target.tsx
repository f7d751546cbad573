"use client";

import { useEffect } from "react";

/** Opens the entry that the address names, also when it is named later by a link of the same page. */
export function OpenTarget() {
  useEffect(() => {
    const open = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const row = target?.closest("details");
      if (!target || !row || row.open) return;
      row.open = true;
      target.focus({ preventScroll: true });
      row.scrollIntoView({ block: "start" });
    };
    open();
    window.addEventListener("hashchange", open);
    return () => window.removeEventListener("hashchange", open);
  }, []);
  return null;
}
