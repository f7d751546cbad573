"use client";

import { useTranslations } from "next-intl";
import { type Ref, type RefObject, useContext, useEffect, useId, useRef, useState } from "react";
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  type ComboBoxState,
  ComboBoxStateContext,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from "react-aria-components";
import { chooseByWords, type Findable, find } from "@/lib/text/find";
import type { SummaryItem } from "./error-summary";
import { useHold } from "./holds";

export type Option = Findable & { id: string };

type Framing = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: string | undefined;
  /** Said when nothing matches what was typed. */
  emptyText?: string;
};

type BoxState = Pick<ComboBoxState<object>, "isFocused" | "setFocused" | "open" | "close">;

/** How long the typing rests before what was typed is asked for. */
const rest = 150;

/**
 * A choice from a long list by typing a part of a name. With `search` the options are asked for; else the given ones are
 * filtered here. What was typed is never wiped: when the box is left, the only option that it means is taken
 * ({@link chooseByWords}); else the words stay with a message, and the form around is not saved with them.
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
  const [taken, setTaken] = useState<{ item: Item; times: number } | null>(null);
  // After a choice the list stays closed until something is typed again.
  const [rests, setRests] = useState(false);
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

  const times = taken?.times ?? 0;
  useEffect(() => {
    if (times > 0) state.current?.close();
  }, [times]);
  const take = (item: Item) => {
    write(null);
    setProblem(null);
    setTaken({ item, times: times + 1 });
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

  const current = options.find((option) => option.id === value) ?? taken?.item;
  const named = value === null ? "" : current?.id === value ? current.label : value;
  const items = search ? found : typed === null ? options : find(options, typed);
  const wrong = problem ?? error;
  const wasOpen = useRef(false);
  const open = useRef(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps what the box does with a key from what is around it
    <div
      onKeyDownCapture={() => {
        wasOpen.current = open.current;
      }}
      onKeyDown={(event) => {
        // It has closed the list, not the window around.
        if (event.key === "Escape" && wasOpen.current) event.stopPropagation();
      }}
    >
      <AriaComboBox
        className="grid gap-1"
        items={items}
        inputValue={typed ?? named}
        onInputChange={(text) => {
          write(text === "" ? null : text);
          setProblem(null);
          setRests(false);
          // Entered before the script ran.
          if (!state.current?.isFocused) state.current?.setFocused(true);
          if (value !== null) onChange(null, null);
          look(text);
        }}
        selectedKey={value}
        onSelectionChange={(key) => {
          const item = items.find((option) => option.id === key);
          if (item) take(item);
        }}
        onOpenChange={(next) => {
          open.current = next;
        }}
        onBlur={() => {
          setRests(false);
          void settle();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") void settle();
        }}
        isInvalid={Boolean(wrong)}
        menuTrigger={rests ? "manual" : "focus"}
        allowsCustomValue
        allowsEmptyCollection
        validationBehavior="aria"
      >
        <StateTo holder={state} />
        <Label className="font-medium">
          {label}
          {optional ? <span className="font-normal text-muted"> ({optional})</span> : null}
        </Label>
        {hint ? (
          <Text slot="description" className="text-sm text-muted">
            {hint}
          </Text>
        ) : null}
        <div className="flex">
          <Input
            ref={inputRef ?? null}
            id={id}
            autoComplete="off"
            className="min-h-11 w-full min-w-0 rounded-l-md border border-r-0 border-line-strong bg-surface px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-danger"
          />
          <AriaButton
            aria-label={t("open")}
            className="min-h-11 shrink-0 rounded-r-md border border-line-strong bg-sunken px-3 text-ink"
          >
            <span aria-hidden="true">▾</span>
          </AriaButton>
        </div>
        <FieldError className="text-sm font-medium text-danger">{wrong}</FieldError>
        <Popover className="w-(--trigger-width) min-w-64 overflow-auto rounded-md border border-line-strong bg-surface shadow-lg">
          <ListBox<Item>
            className="max-h-72 overflow-auto p-1 outline-none"
            renderEmptyState={() => (
              <p className="px-3 py-2 text-sm text-muted">{emptyText ?? t("nothing")}</p>
            )}
          >
            {(option) => (
              <ListBoxItem
                id={option.id}
                textValue={option.label}
                className="grid min-h-11 cursor-pointer content-center rounded px-3 py-1.5 data-focused:bg-sunken data-focused:outline-2 data-focused:-outline-offset-2 data-focused:outline-focus data-selected:font-semibold"
              >
                <span>{option.label}</span>
                {option.note ? <span className="text-sm font-normal text-muted">{option.note}</span> : null}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </div>
  );
}

/** Hands out the state of the box: a box that is empty again after a choice does not close by itself. */
function StateTo({ holder }: { holder: RefObject<BoxState | null> }) {
  const state = useContext(ComboBoxStateContext);
  useEffect(() => {
    holder.current = state;
  });
  return null;
}
