"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import { TextArea } from "@/components/ui/field";
import { useField, useOptional } from "./use-field";

type Colleague = { id: string; name: string; label: string };
/** A name that is being typed: from its `@` to where the caret stands. */
type Typing = { from: number; to: number; found: Colleague[]; at: number };

/** What of a text is a name that is being typed: from an `@` that no word stands before, to the caret. */
const begun = /(?:^|[^\p{L}\p{N}_])@([^\n@]{0,60})$/u;
/** So many are offered. */
const most = 6;

let asked: Promise<Colleague[]> | null = null;
/** Whom a note can name, asked once for each page that is opened; again where there was no answer. */
function colleagues(): Promise<Colleague[]> {
  asked ??= fetch("/api/desk/colleagues")
    .then(async (answer) => {
      if (!answer.ok) throw new Error(`Colleagues were answered with ${answer.status}`);
      const { colleagues: found } = (await answer.json()) as { colleagues: Omit<Colleague, "label">[] };
      return found.map((one) => ({ ...one, label: one.name }));
    })
    .catch(() => {
      asked = null;
      return [];
    });
  return asked;
}

/**
 * An internal note, in which a colleague is named by `@`: their names are offered below while one types, and are chosen by
 * arrow keys and Enter or by a press. What is kept is whose account it is; a name typed by hand counts as well.
 */
export function NoteField({
  path,
  label,
  hint,
  rows = 4,
  optional,
}: {
  path: string;
  label: string;
  hint?: string;
  rows?: number;
  optional?: boolean;
}) {
  const t = useTranslations("forms.mention");
  const word = useOptional();
  const listId = useId();
  const { ref, onChange, onBlur, ...field } = useField(path);
  const { setValue } = useFormContext();
  const box = useRef<HTMLTextAreaElement | null>(null);
  const [typing, setTyping] = useState<Typing | null>(null);

  const beforeCaret = () => box.current?.value.slice(0, box.current.selectionStart) ?? "";
  const look = async () => {
    const before = beforeCaret();
    const typed = begun.exec(before)?.[1];
    if (typed === undefined) {
      setTyping(null);
      return;
    }
    const [search, people] = await Promise.all([import("@/lib/text/find").catch(() => null), colleagues()]);
    // They come after the first letters. A list for what stands there no more would take the next Enter, and a wrong piece of text.
    if (!search || document.activeElement !== box.current || beforeCaret() !== before) return;
    const found = search.find(people, typed.trimStart()).slice(0, most);
    const to = before.length;
    setTyping(found.length > 0 ? { from: to - typed.length, to, found, at: 0 } : null);
  };
  const take = (colleague: Colleague | undefined) => {
    const area = box.current;
    if (!typing || !area || !colleague) return;
    const after = area.value.slice(typing.to);
    const name = `${colleague.name}${/^[\s.,;:!?)]/.test(after) ? "" : " "}`;
    setValue(path, `${area.value.slice(0, typing.from)}${name}${after}`, { shouldDirty: true });
    setTyping(null);
    area.focus();
    area.setSelectionRange(typing.from + name.length, typing.from + name.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!typing || event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      const count = typing.found.length;
      setTyping({ ...typing, at: (typing.at + step + count) % count });
    } else if (event.key === "Enter" || event.key === "Tab") take(typing.found[typing.at]);
    else if (event.key === "Escape") setTyping(null);
    else return;
    event.preventDefault();
    // Escape has closed the list, not the window around.
    event.stopPropagation();
  };
  const option = (index: number) => `${listId}-${index}`;
  return (
    <div className="relative">
      <TextArea
        {...field}
        ref={(element) => {
          ref(element);
          box.current = element;
        }}
        label={label}
        hint={hint ? `${hint} ${t("hint")}` : t("hint")}
        rows={rows}
        optional={optional ? word : undefined}
        aria-autocomplete="list"
        aria-controls={typing ? listId : undefined}
        aria-activedescendant={typing ? option(typing.at) : undefined}
        onFocus={() => void colleagues()}
        onChange={(event) => {
          void onChange(event);
          void look();
        }}
        onClick={() => void look()}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          setTyping(null);
          void onBlur(event);
        }}
      />
      <p role="status" className="sr-only">
        {typing ? t("found", { count: typing.found.length }) : null}
      </p>
      {typing ? (
        <div
          id={listId}
          // In a window that is full it opens below what is in sight.
          ref={(list) => list?.scrollIntoView({ block: "nearest" })}
          role="listbox"
          aria-label={t("list")}
          className="absolute left-0 z-20 mt-1 max-h-72 w-72 max-w-full overflow-auto rounded-md border border-line-strong bg-surface p-1 shadow-lg"
        >
          {typing.found.map((colleague, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text
            <div
              key={colleague.id}
              id={option(index)}
              role="option"
              aria-selected={index === typing.at}
              className="flex min-h-11 cursor-pointer items-center rounded px-3 py-1.5 aria-selected:bg-sunken aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-focus"
              // The text keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(colleague)}
            >
              {colleague.name}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
