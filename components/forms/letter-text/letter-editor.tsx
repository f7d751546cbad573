"use client";

import { EditorContent, useEditor, useEditorState } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { webAddress } from "@/lib/fields/fields";
import type { LetterBody } from "@/lib/letter-texts/body";
import { type MergeField, mergeFieldNames, mergeFields } from "@/lib/letter-texts/merge-fields";
import { documentOf, type EditorNode, letterOf } from "./from-editor";
import { mergeFieldNode } from "./merge-field-node";
import { cleanPasted } from "./pasted";

const origins = ["addressee", "letter", "earlier", "record", "theirs", "campaign"] as const;

/**
 * A letter as it is written: paragraphs, headings, lists, emphasis, links, and places that are filled in. What it holds is told
 * with every change.
 * @param withFields whether places to fill in can be put in: not in a letter to one addressee
 */
export function LetterEditor({
  id,
  label,
  language,
  body,
  error,
  withFields = true,
  takesFocus = false,
  typedAhead,
  onChange,
}: {
  id: string;
  label: string;
  language: string;
  body: LetterBody;
  error?: string | undefined;
  withFields?: boolean;
  /** Whether somebody was in the place that it takes. */
  takesFocus?: boolean;
  /** What they typed before it was there. */
  typedAhead?: () => string;
  onChange(body: LetterBody): void;
}) {
  const t = useTranslations("letters.editor");
  const fields = useTranslations("letters.fields");
  const [linking, setLinking] = useState<string | null>(null);
  const linkId = useId();
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: { levels: [2] },
        blockquote: false,
        code: false,
        codeBlock: false,
        horizontalRule: false,
        strike: false,
        underline: false,
        link: { openOnClick: false, autolink: true, protocols: ["mailto"], defaultProtocol: "https" },
      }),
      mergeFieldNode((name) => fields(`names.${name}` as never)),
    ],
    content: documentOf(body),
    // The policy of the desk lets no style in that is not the tracker's own.
    injectCSS: false,
    immediatelyRender: false,
    autofocus: takesFocus ? "end" : false,
    editorProps: {
      attributes: {
        id,
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        lang: language,
        ...(error ? { "aria-invalid": "true", "aria-describedby": `${id}-error` } : {}),
        class: "letter-text",
      },
      transformPastedHTML: cleanPasted,
    },
    // It has the focus by then.
    onCreate: ({ editor: now }) => {
      const typed = typedAhead?.();
      if (typed) now.commands.insertContent({ type: "text", text: typed });
    },
    onUpdate: ({ editor: now }) => onChange(letterOf(now.getJSON() as EditorNode)),
  });
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now?.isActive("bold") ?? false,
      italic: now?.isActive("italic") ?? false,
      heading: now?.isActive("heading") ?? false,
      bullets: now?.isActive("bulletList") ?? false,
      numbers: now?.isActive("orderedList") ?? false,
      link: now?.isActive("link") ?? false,
      href: String(now?.getAttributes("link").href ?? ""),
    }),
  });
  const chain = () => editor?.chain().focus();
  const buttons = [
    { key: "bold", on: state?.bold, act: () => chain()?.toggleBold().run() },
    { key: "italic", on: state?.italic, act: () => chain()?.toggleItalic().run() },
    { key: "heading", on: state?.heading, act: () => chain()?.toggleHeading({ level: 2 }).run() },
    { key: "bullets", on: state?.bullets, act: () => chain()?.toggleBulletList().run() },
    { key: "numbers", on: state?.numbers, act: () => chain()?.toggleOrderedList().run() },
    { key: "link", on: state?.link, act: () => setLinking(state?.href ?? "") },
  ] as const;
  const isLink = (address: string) => webAddress(address) || /^mailto:\S+@\S+$/.test(address);
  const setLink = () => {
    const address = (linking ?? "").trim();
    if (address === "") chain()?.extendMarkRange("link").unsetLink().run();
    else chain()?.extendMarkRange("link").setLink({ href: address }).run();
    setLinking(null);
  };
  return (
    <div className="grid gap-1">
      <span className="font-medium" id={`${id}-label`}>
        {label}
      </span>
      <div
        className={`rounded-md border bg-surface focus-within:outline-2 focus-within:outline-focus ${error ? "border-2 border-danger" : "border-line-strong"}`}
      >
        <div
          role="toolbar"
          aria-label={t("toolbar", { label })}
          className="flex flex-wrap items-center gap-1 border-b border-line p-1"
        >
          {buttons.map(({ key, on, act }) => (
            <button
              key={key}
              type="button"
              aria-pressed={on ?? false}
              title={t(key)}
              onClick={act}
              className="min-h-11 min-w-11 rounded px-2 text-sm hover:bg-sunken aria-pressed:bg-sunken aria-pressed:font-semibold sm:min-h-8 sm:min-w-8"
            >
              {t(key)}
            </button>
          ))}
          {withFields ? (
            <div className="ml-auto w-full sm:w-64">
              <label className="sr-only" htmlFor={`${id}-field`}>
                {t("field")}
              </label>
              <select
                id={`${id}-field`}
                value=""
                className="min-h-11 w-full rounded border border-line-strong bg-surface px-2 text-sm sm:min-h-8"
                onChange={(event) => {
                  const name = event.target.value as MergeField;
                  if (name) chain()?.insertContent({ type: "mergeField", attrs: { name } }).run();
                }}
              >
                <option value="">{t("field")}</option>
                {origins.map((origin) => (
                  <optgroup key={origin} label={fields(`origins.${origin}`)}>
                    {mergeFieldNames
                      .filter((name) => mergeFields[name] === origin)
                      .map((name) => (
                        <option key={name} value={name}>
                          {fields(`names.${name}`)}
                        </option>
                      ))}
                  </optgroup>
                ))}
              </select>
            </div>
          ) : null}
        </div>
        {linking !== null ? (
          <div className="flex flex-wrap items-end gap-2 border-b border-line p-2">
            <div className="min-w-0 flex-1">
              <TextField
                id={linkId}
                label={t("address")}
                hint={t("addressHint")}
                value={linking}
                autoFocus
                error={linking.trim() === "" || isLink(linking.trim()) ? undefined : t("noAddress")}
                onChange={(event) => setLinking(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === "Escape") {
                    event.stopPropagation();
                    setLinking(null);
                    editor?.commands.focus();
                  }
                  if (event.key !== "Enter") return;
                  event.preventDefault();
                  setLink();
                }}
              />
            </div>
            <Button disabled={linking.trim() !== "" && !isLink(linking.trim())} onClick={setLink}>
              {t("setLink")}
            </Button>
          </div>
        ) : null}
        <EditorContent editor={editor} />
      </div>
      {error ? (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
}
