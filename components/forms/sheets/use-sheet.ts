"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { SheetAnswer } from "@/lib/sheets/answer";
import { type Answered, type Asked, asked, askSheet, type Progress } from "./ask-sheet";

type State = {
  file: File | null;
  what: Asked;
  answer: SheetAnswer | null;
  progress: Progress | null;
  problem: Exclude<Answered, { answer: unknown }> | null;
};
const start: State = { file: null, what: asked, answer: null, progress: null, problem: null };

/**
 * A sheet that is looked at, and looked at again whenever something of it is told: what was asked before is ended then. It
 * stays in this page only; the server keeps nothing of it.
 */
export function useSheet() {
  const [state, setState] = useState<State>(start);
  const latest = useRef(state);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(async (file: File, what: Asked) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const put = (change: Partial<State>) => {
      if (running.current !== own) return;
      latest.current = { ...latest.current, ...change };
      setState(latest.current);
    };
    put({ file, what: { ...what, take: false }, problem: null });
    const came = await askSheet(file, what, (progress) => put({ progress }), own.signal);
    put("answer" in came ? { answer: came.answer, progress: null } : { problem: came, progress: null });
  }, []);

  return {
    ...state,
    /** Another file: what was told of the one before is not meant for it, but what is in it may be. */
    choose: (file: File) => {
      latest.current = { ...start, what: { ...asked, kind: latest.current.what.kind } };
      void run(file, latest.current.what);
    },
    tell: (change: Partial<Asked>) => {
      const what = { ...latest.current.what, ...change };
      latest.current = { ...latest.current, what };
      setState(latest.current);
      if (latest.current.file) void run(latest.current.file, what);
    },
    take: () => {
      const { file, what, answer } = latest.current;
      if (file && answer) void run(file, { ...what, take: true, seen: answer.seen });
    },
    stop: () => running.current?.abort(),
  };
}
