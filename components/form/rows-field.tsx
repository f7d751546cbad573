"use client";

import type { ReactNode } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { fieldId } from "./resolver";

/** A kind of row that may be added: the words of its button, and what it begins with. */
export type NewRow = { label: string; empty(): object };

/**
 * A list of parts of a form, of which some may be added and taken out. Where there are several kinds of rows, each has a
 * button of its own. Who takes one out is led to the button that adds one.
 */
export function RowsField({
  path,
  title,
  hint,
  add,
  rowLabel,
  removeLabel,
  children,
}: {
  path: string;
  title: string;
  hint?: string;
  add: readonly NewRow[];
  rowLabel(number: number, row: Record<string, unknown>): string;
  removeLabel(number: number, row: Record<string, unknown>): string;
  children(path: string, row: Record<string, unknown>): ReactNode;
}) {
  const { control, getFieldState, formState } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: path, keyName: "row" });
  const own = getFieldState(path, formState).error;
  const message = own?.message ?? own?.root?.message;
  const id = fieldId(path);
  return (
    <fieldset className="grid min-w-0 gap-3" id={id} tabIndex={-1}>
      <legend className="font-medium">{title}</legend>
      {hint ? <p className="text-sm text-muted">{hint}</p> : null}
      {message ? <p className="text-sm font-medium text-danger">{message}</p> : null}
      {(fields as Record<string, unknown>[]).map((field, index) => (
        <fieldset key={String(field.row)} className="grid min-w-0 gap-4 rounded-md border border-line p-3">
          <legend className="px-1 text-sm font-medium">{rowLabel(index + 1, field)}</legend>
          {children(`${path}.${index}`, field)}
          <Button
            className="justify-self-start text-sm"
            aria-label={removeLabel(index + 1, field)}
            onClick={() => {
              remove(index);
              document.getElementById(`${id}-add-0`)?.focus();
            }}
          >
            <span aria-hidden="true">×</span>
          </Button>
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-2">
        {add.map((kind, index) => (
          <Button
            key={kind.label}
            id={`${id}-add-${index}`}
            className="text-sm"
            onClick={() => append(kind.empty())}
          >
            {kind.label}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
