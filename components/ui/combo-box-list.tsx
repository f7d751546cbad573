"use client";

import { useTranslations } from "next-intl";
import { type Ref, type RefObject, useContext, useEffect, useRef } from "react";
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
import type { Option } from "./choice";
import { LabelText } from "./field";
import { boxClass, openingClass } from "./plain-box";

export type BoxState = Pick<ComboBoxState<object>, "isFocused" | "setFocused" | "open" | "close">;

/** The box with its list. What it holds and what follows from it is with whoever shows it. */
export function ComboBoxList({
  id,
  label,
  hint,
  error,
  optional,
  emptyText,
  items,
  text,
  value,
  rests,
  state,
  inputRef,
  onInput,
  onTake,
  onLeave,
  onEnter,
}: {
  id: string;
  label: string;
  hint: string | undefined;
  error: string | undefined;
  optional: string | undefined;
  emptyText: string | undefined;
  items: readonly Option[];
  text: string;
  value: string | null;
  /** The list stays closed until something is typed. */
  rests: boolean;
  /** Takes the state of the box. */
  state: RefObject<BoxState | null>;
  inputRef: Ref<HTMLInputElement>;
  onInput(text: string): void;
  onTake(id: string): void;
  onLeave(): void;
  onEnter(): void;
}) {
  const t = useTranslations("desk.combo");
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
        inputValue={text}
        onInputChange={(typed) => {
          // Entered before the script ran.
          if (!state.current?.isFocused) state.current?.setFocused(true);
          onInput(typed);
        }}
        selectedKey={value}
        onSelectionChange={(key) => {
          if (key !== null) onTake(String(key));
        }}
        onOpenChange={(next) => {
          open.current = next;
        }}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (event.key === "Enter") onEnter();
        }}
        isInvalid={Boolean(error)}
        menuTrigger={rests ? "manual" : "focus"}
        allowsCustomValue
        allowsEmptyCollection
        validationBehavior="aria"
      >
        <StateTo holder={state} />
        <Label className="font-medium">
          <LabelText label={label} optional={optional} />
        </Label>
        {hint ? (
          <Text slot="description" className="text-sm text-muted">
            {hint}
          </Text>
        ) : null}
        <div className="flex">
          <Input ref={inputRef} id={id} autoComplete="off" className={boxClass} />
          <AriaButton aria-label={t("open")} className={openingClass}>
            <span aria-hidden="true">▾</span>
          </AriaButton>
        </div>
        <FieldError className="text-sm font-medium text-danger">{error}</FieldError>
        <Popover className="w-(--trigger-width) min-w-64 overflow-auto rounded-md border border-line-strong bg-surface shadow-lg">
          <ListBox<Option>
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
