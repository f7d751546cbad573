"use client";

import { useTranslations } from "next-intl";
import { useContext, useEffect, useRef, useState } from "react";
import {
  type DefaultValues,
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  useForm,
} from "react-hook-form";
import { focusField } from "@/components/ui/focus-field";
import { useHolds } from "@/components/ui/holds";
import { whenActing } from "@/components/ui/when-acting";
import type { FormAnswer, StoredNow } from "@/lib/access/form-action";
import type { ActName } from "@/lib/acts/all";
import type { DropDrafts } from "@/lib/drafts/schema";
import type { Question } from "@/lib/ledger/questions";
import { AskFirstContext } from "./asked-first";
import { allErrors, type FormSchema, fieldId, flatErrors, loadCheck, resolverOf } from "./resolver";
import { asTyped } from "./same-value";
import { type At, type EarlierDraft, fitted, useDraft } from "./use-draft";
import { useOwnWords } from "./use-own-words";
import { useSay } from "./use-say";
import { useUnsavedWarning } from "./use-unsaved-warning";

type Fields = Record<string, unknown>;
/** What is stored now; `plain` where no more is known of it than its version. */
type Stored = { now: StoredNow; fields: Fields; plain?: boolean };

/**
 * A form for one act: checked with the act's own schema, sent as its input. Whatever the server refuses stands at its
 * field, and nothing typed is lost, also by leaving the page. It waits for files that are going up. Where someone else
 * has saved meanwhile, both are shown; what the server asks is asked.
 * @param options.prefix where the server's field names lie in the input: `body` for `body.parentId`
 * @param options.nameOf the label of the field at a path
 * @param options.leaves whether `onDone` leads to another page: until it is there, the form stays as it was sent
 * @param options.draft what the form is of, where what is typed is kept as a draft (lib/drafts/schema.ts)
 * @param options.storedAs fields that are stored in another form than that in which they are typed
 * @param options.staleWords what is said of a stale save, where more is known than the version that is stored
 * @param options.inWords how a field's value is read, where it is not its own text; `names` came with the refusal
 */
export function useActForm<Values extends FieldValues, Value>(options: {
  schema: FormSchema;
  defaults: Values;
  prefix: string;
  /** `draft` names the drafts that go once it has succeeded. */
  action(input: Values & { confirmed: string[] }, draft?: DropDrafts): Promise<FormAnswer<Value>>;
  /** What follows where it was proposed to a second person rather than done. */
  onProposed?(): void;
  /** Whether what the public would see of it is shown first: the act and its input; null where not. */
  showFirst?(input: Values & { confirmed: string[] }): { act: ActName; input: unknown } | null;
  nameOf(path: string): string;
  /** `before` is what was stored when the form was opened, or when it last took over what others had saved. */
  onDone(value: Value, values: Values, before: Fields): void;
  leaves?: boolean;
  draft?: string;
  storedAs?(current: Fields): Fields;
  staleWords?(stored: StoredNow): { title: string; text: string };
  inWords?(field: string, value: unknown, names: Readonly<Record<string, string>>): string[] | undefined;
}) {
  const {
    schema,
    defaults,
    prefix,
    action,
    nameOf,
    onDone,
    onProposed,
    showFirst,
    leaves,
    draft: draftKey,
    storedAs,
    staleWords,
    inWords,
  } = options;
  const say = useSay();
  const t = useTranslations("desk.entry");
  const tStale = useTranslations("desk.stale");
  const tDraft = useTranslations("forms.draft");
  const inOwnWords = useOwnWords();
  const form = useForm<Values>({
    defaultValues: defaults as DefaultValues<Values>,
    resolver: resolverOf<Values>(schema, say),
    shouldFocusError: false,
  });
  const schemaNow = useRef(schema);
  useEffect(() => whenActing(() => void loadCheck(schemaNow.current).catch(() => {})), []);
  const [attempt, setAttempt] = useState(0);
  const [general, setGeneral] = useState<string | null>(null);
  const [ended, setEnded] = useState(false);
  const [saving, setSaving] = useState(false);
  const [base, setBase] = useState((defaults[prefix] ?? {}) as Fields);
  const [stored, setStored] = useState<Stored | null>(null);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [asked, setAsked] = useState<{ questions: Question[]; also: Partial<Values> } | null>(null);
  const failed = () => {
    setSaving(false);
    setAttempt((count) => count + 1);
  };
  const wrong = () => {
    draft.resume(false);
    setGeneral(null);
    setAsked(null);
    failed();
  };
  // The server names a field of the subject itself; a part of the input beside it is named in full.
  const at = (field: string) =>
    ((field.split(".")[0] ?? "") in defaults || !prefix ? field : `${prefix}.${field}`) as FieldPath<Values>;
  const { holds, held, waiting, percent, left, settle } = useHolds();
  const saved = useRef(false);
  const { isDirty } = form.formState;
  const draft = useDraft(draftKey, form, base, isDirty);
  const [resumed, setResumed] = useState<{ at: At; times: number } | null>(null);
  useUnsavedWarning(isDirty || held || stored !== null, saved, draftKey ? tDraft("leave") : t("unsaved"));

  const askFirst = useContext(AskFirstContext);
  /** What the act answers; null where it was proposed instead, or the person went back. */
  const answered = async (input: Values & { confirmed: string[] }): Promise<FormAnswer<Value> | null> => {
    const ask = async (act: ActName, sent: unknown): Promise<FormAnswer<Value> | "go" | null> => {
      const came = askFirst ? await askFirst(act, sent, draft.own()) : ({ ok: true, value: "go" } as const);
      if (!came.ok) return came;
      if (came.value === "go") return "go";
      draft.resume(came.value === "proposed");
      setSaving(false);
      if (came.value === "proposed") {
        saved.current = true;
        form.reset(undefined, { keepValues: true });
        onProposed?.();
      }
      return null;
    };
    const first = showFirst?.(input);
    const shown = first ? await ask(first.act, first.input) : "go";
    if (shown !== "go") return shown;
    const answer = await action(input, draft.own());
    if (answer.ok || !answer.proposable) return answer;
    const proposed = await ask(answer.proposable.act as ActName, answer.proposable.input);
    return proposed === "go" ? answer : proposed;
  };
  const send = async (values: Values, also: Partial<Values>, confirmed: string[]) => {
    setGeneral(null);
    setEnded(false);
    setAsked(null);
    try {
      const answer = await answered({ ...values, ...also, confirmed });
      if (!answer) return;
      if (answer.ok) {
        saved.current = true;
        if (!leaves) {
          setSaving(false);
          form.reset(undefined, { keepValues: true });
          draft.resume(true);
        }
        onDone(answer.value, { ...values, ...also }, base);
        return;
      }
      draft.resume(false);
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
      draft.resume(false);
      setGeneral(t("noAnswer"));
    }
    failed();
  };
  const pressed = useRef<Partial<Values>>({});
  const save = async (also: Partial<Values>, confirmed: string[]) => {
    pressed.current = also;
    setSaving(true);
    if (await settle()) {
      await draft.pause();
      return form.handleSubmit((values) => send(values, also, confirmed), wrong)();
    }
    await form.handleSubmit(() => {})();
    wrong();
  };
  /** Saves what is typed; `also` is part of the input without being a field. */
  const submit = (also: Partial<Values> = {}) => save(also, []);
  /** The same once more, as it was pressed. */
  const again = () => save(pressed.current, []);

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
    ...(stored.plain ? {} : staleWords?.(stored.now)),
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
  /** Takes up what was begun earlier. Where someone has saved meanwhile, both are shown, as after a save that was too late. */
  const goOn = (earlier: EarlierDraft) => {
    // What was typed meanwhile is kept first, beside it.
    draft.take(earlier);
    const { values, base: before } = earlier.content;
    // Under the id of this form: what has that of the draft may be saved by now, from where the draft came.
    const own = "id" in defaults ? { id: defaults.id } : {};
    form.reset({ ...fitted(defaults, values), ...own }, { keepDefaultValues: true });
    setResumed((now) => ({ at: earlier.savedAt, times: (now?.times ?? 0) + 1 }));
    const current = defaults.version as unknown;
    if (prefix && typeof current === "number" && Number(values.version) < current) {
      setBase(fitted(base, before));
      setStored({
        now: {
          subject: prefix,
          id: String(defaults.id),
          current: { version: current },
          names: earlier.names,
        },
        fields: defaults[prefix] as Fields,
        plain: true,
      });
    }
    setNames(earlier.names);
  };
  const { earlier, keeping, others } = draft;
  const kept = {
    earlier,
    keeping,
    others,
    resumed,
    names,
    onGoOn: goOn,
    onAfresh: draft.putAside,
  };
  return {
    form,
    submit,
    again,
    kept,
    holds,
    saving,
    waiting,
    percent,
    attempt,
    items,
    general,
    ended,
    stale,
    question,
  };
}
