"use client";

import { useEffect } from "react";

/** Moves the focus to the entry that was just saved, so that nobody has to look for it. */
export function FocusSaved({ id }: { id: string }) {
  useEffect(() => {
    const card = document.getElementById(`entry-${id}`);
    card?.focus();
    card?.scrollIntoView({ block: "start" });
  }, [id]);
  return null;
}
