"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useController, useWatch } from "react-hook-form";
import { LineField } from "@/components/form/fields";
import { LanguageField } from "@/components/form/language-field";
import { fieldId } from "@/components/form/resolver";
import { whenActing } from "@/components/ui/when-acting";
import { languageName, languageTag } from "@/lib/i18n/language-names";
import type { LetterBody } from "@/lib/letter-texts/body";
import type { LetterEditor } from "./letter-editor";
import { PlainLetter } from "./plain-letter";
import { useTypedAhead } from "./use-typed-ahead";

type Editor = typeof LetterEditor;
const load = (): Promise<Editor> => import("./letter-editor").then((module) => module.LetterEditor);

/** The letter in one language: its language, its subject, its text. */
export function TextField({ path }: { path: string }) {
  const t = useTranslations("letters.text");
  const locale = useLocale();
  const { field, fieldState } = useController({ name: `${path}.body` });
  const typed = String(useWatch({ name: `${path}.language` }) ?? "");
  const tag = (typed && languageTag(typed)) || "en";
  // The editor comes when somebody begins to act: a letter that is only read does without.
  const [Editor, setEditor] = useState<Editor | null>(null);
  const entered = useRef(false);
  const ahead = useTypedAhead(fieldId(`${path}.body`));
  useEffect(() => {
    if (Editor) return;
    // Without a connection the text stays as it is; the next touch tries again.
    return whenActing(
      () =>
        void load()
          .then((editor) => setEditor(() => editor))
          .catch(() => {}),
    );
  }, [Editor]);
  const own = {
    id: fieldId(`${path}.body`),
    label: t("body", { language: languageName(tag, locale) ?? tag }),
    language: tag,
    body: field.value as LetterBody,
  };
  return (
    <div className="grid gap-4">
      <LanguageField path={`${path}.language`} label={t("language")} />
      <LineField path={`${path}.subject`} label={t("subject")} />
      {Editor ? (
        <Editor
          {...own}
          takesFocus={entered.current}
          typedAhead={ahead.take}
          error={fieldState.error?.message ?? fieldState.error?.root?.message}
          onChange={field.onChange}
        />
      ) : (
        <PlainLetter
          {...own}
          onEnter={() => {
            entered.current = true;
            ahead.begin();
          }}
        />
      )}
    </div>
  );
}
