"use client";

import { type Ref, useId } from "react";
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from "react-aria-components";

export type Option = { id: string; label: string; note?: string | undefined };

type Framing = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: string | undefined;
  /** Said when nothing matches what was typed. */
  emptyText: string;
  /** Name of the button that opens the list. */
  openLabel: string;
};

/**
 * A choice from a long list by typing a part of its name. With `onSearch` the caller finds the options; else the
 * given ones are filtered here.
 */
export function ComboBox({
  label,
  hint,
  error,
  optional,
  emptyText,
  openLabel,
  options,
  value,
  onChange,
  onSearch,
  inputRef,
  inputId,
}: Framing & {
  options: readonly Option[];
  value: string | null;
  onChange(id: string | null): void;
  onSearch?: (text: string) => void;
  inputRef?: Ref<HTMLInputElement>;
  inputId?: string;
}) {
  const own = useId();
  return (
    <AriaComboBox
      className="grid gap-1"
      {...(onSearch ? { items: options, onInputChange: onSearch } : { defaultItems: options })}
      selectedKey={value}
      onSelectionChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={Boolean(error)}
      menuTrigger="focus"
      allowsEmptyCollection
      validationBehavior="aria"
    >
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
          id={inputId ?? own}
          autoComplete="off"
          className="min-h-11 w-full min-w-0 rounded-l-md border border-r-0 border-line-strong bg-surface px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-danger"
        />
        <AriaButton
          aria-label={openLabel}
          className="min-h-11 shrink-0 rounded-r-md border border-line-strong bg-sunken px-3 text-ink"
        >
          <span aria-hidden="true">▾</span>
        </AriaButton>
      </div>
      <FieldError className="text-sm font-medium text-danger">{error}</FieldError>
      <Popover className="w-(--trigger-width) min-w-64 overflow-auto rounded-md border border-line-strong bg-surface shadow-lg">
        <ListBox<Option>
          className="max-h-72 overflow-auto p-1 outline-none"
          renderEmptyState={() => <p className="px-3 py-2 text-sm text-muted">{emptyText}</p>}
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
  );
}
