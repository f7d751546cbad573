"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import {
  type DefaultValues,
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  useForm,
} from "react-hook-form";
import type { z } from "zod";
import { focusField } from "@/components/ui/focus-field";
import { useHolds } from "@/components/ui/holds";
import type { FormAnswer } from "@/lib/access/form-action";
import { isEdtf } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import { locales } from "@/lib/i18n/locales";
import type { Question } from "@/lib/ledger/questions";
import { allErrors, fieldId, flatErrors, resolverOf } from "./resolver";
import { asTyped } from "./same-value";
import { useSay } from "./use-say";
import { useUnsavedWarning } from "./use-unsaved-warning";

type Fields = Record<string, unknown>;

/**
 * A form for one act: checked with the act's own schema, sent as its input; whatever the server refuses
 * stands at its field, and nothing typed is lost, also by leaving the page. It waits for files that are going up. Where someone else has saved meanwhile, both are shown; what the server
 * asks is asked.
 * @param options.prefix where the server's field names lie in the input: `body` for `body.parentId`
 * @param options.nameOf the label of the field at a path
 * @param options.storedAs fields that are stored in another form than that in which they are typed
 * @param options.inWords how a field's value is read, where it is not its own text
 */
export function useActForm<Values extends FieldValues, Value>(options: {
  schema: z.ZodType;
  defaults: Values;
  prefix: string;
  action(input: Values & { confirmed: string[] }): Promise<FormAnswer<Value>>;
  nameOf(path: string): string;
  onDone(value: Value, values: Values): void;
  storedAs?(current: Fields): Fields;
  inWords?(field: string, value: unknown): string[] | undefined;
}) {
  const { schema, defaults, prefix, action, nameOf, onDone, storedAs, inWords } = options;
  const say = useSay();
  const t = useTranslations("desk.entry");
  const tStale = useTranslations("desk.stale");
  const languages = useTranslations("labels.locale");
  const locale = useLocale();
  const form = useForm<Values>({
    defaultValues: defaults as DefaultValues<Values>,
    resolver: resolverOf<Values>(schema, (values) => values, say),
    shouldFocusError: false,
  });
  const [attempt, setAttempt] = useState(0);
  const [general, setGeneral] = useState<string | null>(null);
  const [ended, setEnded] = useState(false);
  const [saving, setSaving] = useState(false);
  const [base, setBase] = useState(defaults[prefix] as Fields);
  const [stored, setStored] = useState<{ version: number; fields: Fields } | null>(null);
  const [questions, setQuestions] = useState<Question[] | null>(null);
  const confirmed = useRef<string[]>([]);
  const failed = () => {
    setSaving(false);
    setAttempt((count) => count + 1);
  };
  // The server names a field of the subject itself; a part of the input beside it is named in full.
  const at = (field: string) =>
    ((field.split(".")[0] ?? "") in defaults || !prefix ? field : `${prefix}.${field}`) as FieldPath<Values>;
  const { holds, held, waiting, left, settle } = useHolds();
  const saved = useRef(false);
  useUnsavedWarning(form.formState.isDirty || held || stored !== null, saved, t("unsaved"));
  const send = form.handleSubmit(
    async (values) => {
      setGeneral(null);
      setEnded(false);
      setQuestions(null);
      try {
        const answer = await action({ ...values, confirmed: confirmed.current });
        confirmed.current = [];
        if (answer.ok) {
          setSaving(false);
          saved.current = true;
          form.reset(undefined, { keepValues: true });
          onDone(answer.value, values);
          return;
        }
        if (answer.stale && prefix) {
          const { current } = answer.stale;
          const fields = asTyped(base, { ...current, ...storedAs?.(current) }) as Fields;
          setStored({ version: Number(current.version), fields });
          setSaving(false);
          return;
        }
        if (answer.questions) {
          setQuestions(answer.questions.map((question) => ({ ...question, field: at(question.field) })));
          setSaving(false);
          return;
        }
        if (answer.issues)
          for (const issue of answer.issues)
            form.setError(at(issue.path), { type: issue.key, message: say(issue) });
        else if (answer.field) form.setError(at(answer.field), { type: answer.key, message: say(answer) });
        else if (answer.key === "not-signed-in") setEnded(true);
        else setGeneral(say(answer));
      } catch {
        setGeneral(t("noAnswer"));
      }
      failed();
    },
    () => {
      setGeneral(null);
      setQuestions(null);
      failed();
    },
  );
  const submit = async () => {
    setSaving(true);
    if (await settle()) return send();
    await form.handleSubmit(() => {})();
    setGeneral(null);
    setQuestions(null);
    failed();
  };
  const items = allErrors(
    left,
    flatErrors(form.formState.errors).map(({ path, message }) => ({
      href: `#${fieldId(path)}`,
      text: `${nameOf(path)}: ${message}`,
    })),
  );

  const set = (path: string, value: unknown) =>
    form.setValue(path as FieldPath<Values>, value as FieldPathValue<Values, FieldPath<Values>>, {
      shouldDirty: true,
    });
  const inOwnWords = (value: unknown): string[] => {
    if (Array.isArray(value))
      return value.map((item) => item?.title ?? item?.url ?? String(item?.id ?? item));
    if (value && typeof value === "object")
      return locales.flatMap((language) => {
        const text = (value as Fields)[language];
        return text ? [`${languages(language)}: ${text}`] : [];
      });
    if (value === undefined || value === null || value === "") return [];
    return [isEdtf(String(value)) ? formatDate(String(value), locale) : String(value)];
  };
  const stale = stored && {
    title: tStale("titlePlain"),
    text: tStale("textPlain", { version: stored.version }),
    base,
    mine: form.getValues(prefix as FieldPath<Values>) as Fields,
    stored: stored.fields,
    nameOf: (field: string) => nameOf(`${prefix}.${field}`),
    inWords: (field: string, value: unknown) => inWords?.(field, value) ?? inOwnWords(value),
    onResolve: (taken: Fields) => {
      for (const [field, value] of Object.entries(taken)) set(`${prefix}.${field}`, value);
      set("version", stored.version);
      setBase(stored.fields);
      setStored(null);
      void submit();
    },
    busy: saving,
  };
  const asked = questions && {
    questions,
    busy: saving,
    nameOf,
    onConfirm: () => {
      confirmed.current = questions.map(({ key }) => key);
      void submit();
    },
    onBack: () => {
      setQuestions(null);
      focusField(fieldId(questions[0]?.field ?? ""));
    },
  };
  return { form, submit, holds, saving, waiting, attempt, items, general, ended, stale, asked };
}
