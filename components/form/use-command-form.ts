"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type DefaultValues, type FieldPath, type FieldValues, useForm } from "react-hook-form";
import type { z } from "zod";
import type { SummaryItem } from "@/components/ui/error-summary";
import type { FormAnswer } from "@/lib/form-action";
import { fieldId, flatErrors, resolverOf } from "./resolver";
import { useSay } from "./use-say";

/**
 * A form for one command: checked with the command's own schema, sent as its input; whatever the server refuses
 * stands at its field, and nothing typed is lost.
 * @param options.prefix where the server's field names lie in the input: `body` for `body.parentId`
 * @param options.nameOf the label of the field at a path
 */
export function useCommandForm<Values extends FieldValues, Value>(options: {
  schema: z.ZodType;
  defaults: Values;
  prefix: string;
  action(input: Values): Promise<FormAnswer<Value>>;
  nameOf(path: string): string;
  onDone(value: Value, values: Values): void;
}) {
  const { schema, defaults, prefix, action, nameOf, onDone } = options;
  const say = useSay();
  const t = useTranslations("desk.entry");
  const form = useForm<Values>({
    defaultValues: defaults as DefaultValues<Values>,
    resolver: resolverOf<Values>(schema, (values) => values, say),
    shouldFocusError: false,
  });
  const [attempt, setAttempt] = useState(0);
  const [general, setGeneral] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const failed = () => {
    setSaving(false);
    setAttempt((count) => count + 1);
  };
  const submit = form.handleSubmit(
    async (values) => {
      setSaving(true);
      setGeneral(null);
      try {
        const answer = await action(values);
        if (answer.ok) {
          setSaving(false);
          onDone(answer.value, values);
          return;
        }
        const at = (field: string) =>
          (field.startsWith(`${prefix}.`) || !prefix ? field : `${prefix}.${field}`) as FieldPath<Values>;
        if (answer.issues)
          for (const issue of answer.issues)
            form.setError(at(issue.path), { type: issue.key, message: say(issue) });
        else if (answer.field) form.setError(at(answer.field), { type: answer.key, message: say(answer) });
        else setGeneral(say(answer));
      } catch {
        setGeneral(t("noAnswer"));
      }
      failed();
    },
    () => {
      setGeneral(null);
      failed();
    },
  );
  const items: SummaryItem[] = flatErrors(form.formState.errors).map(({ path, message }) => ({
    href: `#${fieldId(path)}`,
    text: `${nameOf(path)}: ${message}`,
  }));
  return { form, submit, saving, attempt, items, general };
}
