"use client";

import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { SummaryItem } from "./error-summary";

/** What keeps a form from being saved as it stands: words that name nothing in a list, a file that is going up. */
type Hold = {
  /** Whether it ends by itself. */
  waits: boolean;
  /** How far what ends by itself is, in hundredths; null where that is not known. */
  percent: number | null;
  /** Does what can be done; what is left stands at a field. */
  settle(): Promise<SummaryItem | null>;
};

/** The holds of one form. */
type Holds = {
  add(hold: Hold): () => void;
  tell(hold: Hold, percent: number | null): void;
  subscribe(listener: () => void): () => void;
  count(): number;
  waits(): boolean;
  percent(): number | null;
  settle(): Promise<SummaryItem[]>;
};

function newHolds(): Holds {
  const holds = new Set<Hold>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    add: (hold) => {
      holds.add(hold);
      tell();
      return () => {
        holds.delete(hold);
        tell();
      };
    },
    tell: (hold, percent) => {
      hold.percent = percent;
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    count: () => holds.size,
    waits: () => [...holds].some((hold) => hold.waits),
    percent: () => {
      const known = [...holds].flatMap((hold) => (hold.waits && hold.percent !== null ? hold.percent : []));
      return known.length > 0 ? Math.min(...known) : null;
    },
    settle: async () =>
      (await Promise.all([...holds].map((hold) => hold.settle()))).filter((item) => item !== null),
  };
}

/** Around the fields of a form that asks {@link useHolds} before it is saved. */
export const HoldsContext = createContext<Holds | null>(null);

/**
 * For a control: while `holding`, the form around it is not saved before `settle` has left nothing.
 * @throws Error outside a form that asks: what was typed there could be lost in silence
 */
export function useHold(
  holding: boolean,
  waits: boolean,
  settle: Hold["settle"],
  percent: number | null = null,
): void {
  const holds = useContext(HoldsContext);
  if (!holds) throw new Error("This control needs a form around it that waits for it");
  const latest = useRef(settle);
  const own = useRef<Hold | null>(null);
  useEffect(() => {
    latest.current = settle;
  });
  useEffect(() => {
    if (!holding) return;
    const hold: Hold = { waits, percent: null, settle: () => latest.current() };
    own.current = hold;
    return holds.add(hold);
  }, [holds, holding, waits]);
  useEffect(() => {
    if (holding && own.current) holds.tell(own.current, percent);
  }, [holds, holding, percent]);
}

/** For a form: what keeps it. */
export function useHolds() {
  const [holds] = useState(newHolds);
  const held = useSyncExternalStore(holds.subscribe, holds.count, () => 0) > 0;
  const percent = useSyncExternalStore(holds.subscribe, holds.percent, () => null);
  const [left, setLeft] = useState<SummaryItem[]>([]);
  const [waiting, setWaiting] = useState(false);
  return {
    holds,
    /** Whether something is under way that is not among the form's values. */
    held,
    /** Whether a save waits for what ends by itself. */
    waiting,
    /** How far that is, in hundredths; null where it is not known. */
    percent,
    /** What kept the last save, as far as it still does. */
    left: held ? left : [],
    /** Before a save. @returns whether nothing keeps the form any more */
    settle: async (): Promise<boolean> => {
      setWaiting(holds.waits());
      const items = await holds.settle();
      setWaiting(false);
      setLeft(items);
      return items.length === 0;
    },
  };
}
