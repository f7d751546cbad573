"use client";

import type { KnownSource } from "@/lib/desk/form-options";
import { MergeButton } from "./merge-button";

/** Makes one of two sources that are the same; the other is found by a part of its title. */
export function SourceMergeButton(source: { id: string; version: number; name: string; focusAfter: string }) {
  return (
    <MergeButton
      subject="source"
      {...source}
      search={async (text) => {
        const answer = await fetch(`/api/desk/sources?q=${encodeURIComponent(text)}`);
        if (!answer.ok) throw new Error(`The search was answered with ${answer.status}`);
        const { sources } = (await answer.json()) as { sources: KnownSource[] };
        return sources.map(({ id, title, publisher, url }) => ({
          id,
          label: title,
          note: publisher ?? url ?? undefined,
        }));
      }}
    />
  );
}
