"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useHold } from "@/components/ui/holds";
import { useSay } from "../use-say";
import { sendFile } from "./send-file";
import { isUnderWay, type KeptFile, type Upload, UploadQueue } from "./upload-queue";

const none: readonly Upload[] = [];

/**
 * The files of one field that are on their way. The form around waits for them, and is not saved without one that could
 * not be sent until someone leaves it out. What the connection has failed goes out once it is back.
 */
export function useUploads(id: string, label: string, onKept: (kept: KeptFile) => void) {
  const say = useSay();
  const latest = useRef(onKept);
  useEffect(() => {
    latest.current = onKept;
  });
  const [queue] = useState(() => new UploadQueue(sendFile, (kept) => latest.current(kept)));
  const uploads = useSyncExternalStore(queue.subscribe, queue.list, () => none);
  useEffect(() => {
    const again = () => queue.again("offline");
    window.addEventListener("online", again);
    return () => {
      window.removeEventListener("online", again);
      queue.stop();
    };
  }, [queue]);
  const underWay = uploads.filter(isUnderWay);
  const percent =
    underWay.length > 0
      ? Math.round(underWay.reduce((sum, upload) => sum + upload.percent, 0) / underWay.length)
      : null;
  useHold(
    uploads.length > 0,
    underWay.length > 0,
    async () => {
      const [left] = await queue.settled();
      return left?.problem
        ? { href: `#${id}`, text: `${label}, ${left.file.name}: ${say(left.problem)}` }
        : null;
    },
    percent,
  );
  return { queue, uploads };
}
