"use client";

import { useState } from "react";
import { hasPreview } from "@/lib/files/drawable";

/** What a kept file looks like in small: its picture, or else the end of its name, which stands beside it in words. */
export function FileMark({ id, name, mediaType }: { id: string; name: string; mediaType: string | null }) {
  const [failed, setFailed] = useState(false);
  const looks = "size-12 shrink-0 rounded border border-line bg-sunken";
  const mayBeDrawn = mediaType === null || hasPreview(mediaType);
  return mayBeDrawn && !failed ? (
    // biome-ignore lint/performance/noImgElement: small already, and for signed-in staff alone
    <img
      src={`/api/desk/files/${id}/preview?size=small`}
      alt=""
      width={48}
      height={48}
      loading="lazy"
      className={`${looks} object-cover`}
      onError={() => setFailed(true)}
    />
  ) : (
    <span
      aria-hidden="true"
      className={`${looks} grid place-items-center text-xs font-semibold tracking-wide text-muted uppercase`}
    >
      {name.includes(".") ? name.split(".").at(-1)?.slice(0, 4) : "…"}
    </span>
  );
}
