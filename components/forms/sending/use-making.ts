"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { linesOf } from "@/components/form/lines-of";
import type { MakingEvent } from "@/lib/printing/making-event";

/** What is being made, and how far it is; `lost` where the line broke. */
export type Making = { file: string; event: MakingEvent | { lost: true } };

/** Whether there is nothing more to wait for. */
export const isOver = ({ event }: Making): boolean =>
  "refused" in event || "lost" in event || event.at === "made";

/**
 * Has a file made on the server, hears how far it is, and has the browser save it once it is there. It goes on where the
 * page is left or loaded again.
 * @param start what was under way when the page was made
 */
export function useMaking(addressOf: (file: string) => string, start: Making | null) {
  const [making, setMaking] = useState(start);
  const running = useRef<AbortController | null>(null);

  const make = useCallback(
    async (file: string) => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      const put = (event: Making["event"]) => {
        if (running.current === own) setMaking({ file, event });
      };
      put({ at: "waiting" });
      const last = await follow(addressOf(file), put, own.signal);
      if (running.current === own && last && "at" in last) location.assign(addressOf(file));
    },
    [addressOf],
  );

  // What is made already has not been saved yet: then the server would know nothing of it any more.
  const goesOn = start && "at" in start.event ? start.file : null;
  useEffect(() => {
    if (goesOn) void make(goesOn);
    return () => running.current?.abort();
  }, [goesOn, make]);

  return {
    making,
    make,
    stop: () => {
      running.current?.abort();
      running.current = null;
      if (making) void fetch(addressOf(making.file), { method: "POST" }).catch(() => undefined);
      setMaking(null);
    },
  };
}

/** @returns the last that was said where all of it was said */
async function follow(
  address: string,
  put: (event: Making["event"]) => void,
  stop: AbortSignal,
): Promise<MakingEvent | null> {
  try {
    const answer = await fetch(`${address}?tell`, { signal: stop });
    if (answer.status === 401) {
      put({ refused: { key: "not-signed-in", values: {} } });
      return null;
    }
    if (!answer.ok || !answer.body) throw new Error("not answered");
    let last: MakingEvent | null = null;
    for await (const line of linesOf(answer.body)) {
      last = JSON.parse(line) as MakingEvent;
      put(last);
    }
    if (!last || ("at" in last && last.at !== "made")) throw new Error("broken off");
    return last;
  } catch {
    if (!stop.aborted) put({ lost: true });
    return null;
  }
}
