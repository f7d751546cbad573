"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ComboBoxList } from "./combo-box-list";
import { whenActing } from "./when-acting";

type List = typeof ComboBoxList;

let loaded: List | null = null;
let loading: Promise<List> | null = null;
const load = (): Promise<List> => {
  loading ??= import("./combo-box-list").then(
    (module) => {
      loaded = module.ComboBoxList;
      return loaded;
    },
    (error) => {
      // Without a connection the plain box stays; the next touch tries again.
      loading = null;
      throw error;
    },
  );
  return loading;
};

/**
 * The list of combo boxes, once its script is there: a page that is only read does without. Whoever is in the box when it
 * changes keeps the focus and the place in the text.
 * @param box the input that is shown now
 * @returns null until it is there
 */
export function useComboBoxList(box: RefObject<HTMLInputElement | null>): List | null {
  const [list, setList] = useState<List | null>(() => loaded);
  const place = useRef<[number, number] | null>(null);
  useEffect(() => {
    if (list) return;
    let isGone = false;
    const begin = () => {
      load().then(
        (ready) => {
          if (isGone) return;
          const input = box.current;
          place.current =
            input && document.activeElement === input
              ? [input.selectionStart ?? input.value.length, input.selectionEnd ?? input.value.length]
              : null;
          setList(() => ready);
        },
        () => {},
      );
    };
    if (document.activeElement === box.current) begin();
    const end = whenActing(begin);
    return () => {
      isGone = true;
      end();
    };
  }, [list, box]);
  useLayoutEffect(() => {
    if (!list || !place.current) return;
    box.current?.focus();
    box.current?.setSelectionRange(...place.current);
    place.current = null;
  }, [list, box]);
  return list;
}
