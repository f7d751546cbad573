"use client";

import { useTranslations } from "next-intl";
import { type Ref, useEffect, useId, useRef, useState } from "react";
import { chooseByWords, find } from "@/lib/text/find";
import type { Option } from "./choice";
import type { BoxState } from "./combo-box-list";
import type { SummaryItem } from "./error-summary";
import { useHold } from "./holds";
import { PlainBox } from "./plain-box";
import { useComboBoxList } from "./use-combo-box-list";

export type { Option } from "./choice";

type Framing = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: string | undefined;
  /** Said when nothing matches what was typed. */
  emptyText?: string;
};

/** How long the typing rests before what was typed is asked for. */
const rest = 150;

/**
 * A choice from a long list by typing a part of a name. With `search` the options are asked for; else the given ones are
 * filtered here. What was typed is never wiped: when the box is left, the only option that it means is taken
 * ({@link chooseByWords}); else the words stay with a message, and the form around is not saved with them. All of that goes
 * without the list, whose script comes when somebody begins to act.
 */
export function ComboBox<Item extends Option>({
  label,
  hint,
  error,
  optional,
  emptyText,
  options = [],
  search,
  value,
  onChange,
  inputRef,
  inputId,
}: Framing & {
  options?: readonly Item[];
  search?: (text: string) => Promise<Item[]>;
  /** Null where what is chosen goes elsewhere: the box is empty again after each choice. */
  value: string | null;
  onChange(id: string | null, item: Item | null): void;
  inputRef?: Ref<HTMLInputElement>;
  inputId?: string;
}) {
  const t = useTranslations("desk.combo");
  const own = useId();
  const id = inputId ?? own;
  // Words that are not the name of a choice; null while there are none.
  const [typed, setTyped] = useState<string | null>(null);
  const words = useRef<string | null>(null);
  const [found, setFound] = useState<readonly Item[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  // How often something was taken here.
  const [times, setTimes] = useState(0);
  // After a choice the list stays closed until something is typed again.
  const [rests, setRests] = useState(false);
  // What is chosen keeps its name when it is no longer on offer: the body of a country that was chosen before.
  const [known, setKnown] = useState<Option | null>(null);
  const offered = options.find((option) => option.id === value);
  if (offered && (offered.id !== known?.id || offered.label !== known.label)) setKnown(offered);
  const write = (text: string | null) => {
    words.current = text;
    setTyped(text);
  };

  // Chosen from outside: what was added on the spot, or taken over from what someone else has saved.
  const [before, setBefore] = useState(value);
  if (value !== before) {
    setBefore(value);
    if (value !== null) {
      setTyped(null);
      setProblem(null);
    }
  }
  useEffect(() => {
    words.current = typed;
  }, [typed]);

  const state = useRef<BoxState | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const look = (text: string) => {
    if (!search) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      const items = await search(text).catch(() => []);
      // A slow answer to an earlier letter must not replace the answer to a later one.
      if ((words.current ?? "") !== text) return;
      setFound(items);
      // Scrolling has closed the list meanwhile, as it does when the box comes into sight.
      if (text !== "" && state.current?.isFocused) state.current.open(null, "input");
    }, rest);
  };

  useEffect(() => {
    if (times > 0) state.current?.close();
  }, [times]);
  const take = (item: Item) => {
    write(null);
    setProblem(null);
    setKnown(item);
    setTimes((before) => before + 1);
    setRests(true);
    onChange(item.id, item);
  };

  const settle = async (): Promise<SummaryItem | null> => {
    const text = words.current;
    if (text === null) return null;
    if (text.trim() === "") {
      write(null);
      return null;
    }
    const refuse = (message: string) => {
      setProblem(message);
      return { href: `#${id}`, text: `${label}: ${message}` };
    };
    let among: readonly Item[] = options;
    if (search)
      try {
        among = await search(text);
        if (words.current !== text) return settle();
      } catch {
        return refuse(t("noAnswer", { text: text.trim() }));
      }
    const choice = chooseByWords(among, text, Boolean(search));
    if ("reason" in choice)
      return refuse(t(choice.reason === "none" ? "noneCalled" : "severalFit", { text: text.trim() }));
    take(choice.chosen);
    return null;
  };
  useHold(typed !== null, false, settle);

  // What there is to choose may come after the words were typed: the bodies of a country that was chosen just before.
  const among = options.map((option) => option.id).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what can be chosen calls for another look
  useEffect(() => {
    if (problem !== null && !search && !state.current?.isFocused) void settle();
  }, [among]);

  const named = value === null ? "" : known?.id === value ? known.label : value;
  const shown = typed ?? named;
  const frame = { id, label, hint, error: problem ?? error, optional };
  const onInput = (text: string) => {
    write(text === "" ? null : text);
    setProblem(null);
    setRests(false);
    if (value !== null) onChange(null, null);
    look(text);
  };
  const onLeave = () => {
    setRests(false);
    void settle();
  };
  const box = useRef<HTMLInputElement | null>(null);
  const takeBox = (element: HTMLInputElement | null) => {
    box.current = element;
    if (typeof inputRef === "function") inputRef(element);
    else if (inputRef) inputRef.current = element;
  };
  const List = useComboBoxList(box);
  if (!List)
    return (
      <PlainBox
        {...frame}
        text={shown}
        inputRef={takeBox}
        onInput={onInput}
        onLeave={onLeave}
        onEnter={() => void settle()}
      />
    );
  return (
    <List
      {...frame}
      emptyText={emptyText}
      items={search ? found : typed === null ? options : find(options, typed)}
      text={shown}
      value={value}
      rests={rests}
      state={state}
      inputRef={takeBox}
      onInput={onInput}
      onTake={(key) => {
        const item = (search ? found : options).find((option) => option.id === key);
        if (item) take(item);
      }}
      onLeave={onLeave}
      onEnter={() => void settle()}
    />
  );
}
