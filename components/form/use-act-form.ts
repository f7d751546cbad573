"use client";

import { useTranslations } from "next-intl";
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
import type { FormAnswer, StoredNow } from "@/lib/access/form-action";
import type { Question } from "@/lib/ledger/questions";
import { allErrors, fieldId, flatErrors, resolverOf } from "./resolver";
import { asTyped } from "./same-value";
import { useOwnWords } from "./use-own-words";
import { useSay } from "./use-say";
import { useUnsavedWarning } from "./use-unsaved-warning";

type Fields = Record<string, unknown>;

/**
 * A form for one act: checked with the act's own schema, sent as its input. Whatever the server refuses stands at its
 * field, and nothing typed is lost, also by leaving the page. It waits for files that are going up. Where someone else
 * has saved meanwhile, both are shown; what the server asks is asked.
 * @param options.prefix where the server's field names lie in the input: `body` for `body.parentId`
 * @param options.nameOf the label of the field at a path
 * @param options.leaves whether `onDone` leads to another page: until it is there, the form stays as it was sent
 * @param options.storedAs fields that are stored in another form than that in which they are typed
 * @param options.staleWords what is said of a stale save, where more is known than the version that is stored
 * @param options.inWords how a field's value is read, where it is not its own text; `names` came with the refusal
 */
export function useActForm<Values extends FieldValues, Value>(options: {
  schema: z.ZodType;
  defaults: Values;
  prefix: string;
  action(input: Values & { confirmed: string[] }): Promise<FormAnswer<Value>>;
  nameOf(path: string): string;
  onDone(value: Value, values: Values): void;
  leaves?: boolean;
  storedAs?(current: Fields): Fields;
  staleWords?(stored: StoredNow): { title: string; text: string };
  inWords?(field: string, value: unknown, names: Readonly<Record<string, string>>): string[] | undefined;
}) {
  const { schema, defaults, prefix, action, nameOf, onDone, leaves, storedAs, staleWords, inWords } = options;
  const say = useSay();
  const t = useTranslations("desk.entry");
  const tStale = useTranslations("desk.stale");
  const inOwnWords = useOwnWords();
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
  const [stored, setStored] = useState<{ now: StoredNow; fields: Fields } | null>(null);
  const [asked, setAsked] = useState<{ questions: Question[]; also: Partial<Values> } | null>(null);
  const failed = () => {
    setSaving(false);
    setAttempt((count) => count + 1);
  };
  const wrong = () => {
    setGeneral(null);
    setAsked(null);
    failed();
  };
  // The server names a field of the subject itself; a part of the input beside it is named in full.
  const at = (field: string) =>
    ((field.split(".")[0] ?? "") in defaults || !prefix ? field : `${prefix}.${field}`) as FieldPath<Values>;
  const { holds, held, waiting, left, settle } = useHolds();
  const saved = useRef(false);
  useUnsavedWarning(form.formState.isDirty || held || stored !== null, saved, t("unsaved"));

  const send = async (values: Values, also: Partial<Values>, confirmed: string[]) => {
    setGeneral(null);
    setEnded(false);
    setAsked(null);
    try {
      const answer = await action({ ...values, ...also, confirmed });
      if (answer.ok) {
        saved.current = true;
        if (!leaves) {
          setSaving(false);
          form.reset(undefined, { keepValues: true });
        }
        onDone(answer.value, values);
        return;
      }
      // Not of something else that is written along, such as a source.
      if (answer.stale && prefix && (values.id ?? answer.stale.id) === answer.stale.id) {
        const { current } = answer.stale;
        const fields = asTyped(base, { ...current, ...storedAs?.(current) }) as Fields;
        setStored({ now: answer.stale, fields });
        setSaving(false);
        return;
      }
      if (answer.questions) {
        const questions = answer.questions.map((question) => ({ ...question, field: at(question.field) }));
        setAsked({ questions, also });
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
  };
  const save = async (also: Partial<Values>, confirmed: string[]) => {
    setSaving(true);
    if (await settle()) return form.handleSubmit((values) => send(values, also, confirmed), wrong)();
    await form.handleSubmit(() => {})();
    wrong();
  };
  /** Saves what is typed; `also` is part of the input without being a field. */
  const submit = (also: Partial<Values> = {}) => save(also, []);

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
  const version = Number(stored?.now.current.version);
  const stale = stored && {
    title: tStale("titlePlain"),
    text: tStale("textPlain", { version }),
    ...staleWords?.(stored.now),
    base,
    mine: form.getValues(prefix as FieldPath<Values>) as Fields,
    stored: stored.fields,
    nameOf: (field: string) => nameOf(`${prefix}.${field}`),
    inWords: (field: string, value: unknown) =>
      inWords?.(field, value, stored.now.names ?? {}) ?? inOwnWords(value),
    onResolve: (taken: Fields) => {
      for (const [field, value] of Object.entries(taken)) set(`${prefix}.${field}`, value);
      set("version", version);
      setBase(stored.fields);
      setStored(null);
      void submit();
    },
    busy: saving,
  };
  const question = asked && {
    questions: asked.questions,
    busy: saving,
    nameOf,
    onConfirm: () =>
      void save(
        asked.also,
        asked.questions.map(({ key }) => key),
      ),
    onBack: () => {
      setAsked(null);
      focusField(fieldId(asked.questions[0]?.field ?? ""));
    },
  };
  return { form, submit, holds, saving, waiting, attempt, items, general, ended, stale, question };
}
