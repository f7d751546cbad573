"use client";

import type { UseFormRegisterReturn } from "react-hook-form";
import { LabelText } from "./field";

/** One of a few, each a button under the thumb. The group's name carries `id`, so that a link to it can focus it. */
export function ChoiceButtons({
  id,
  legend,
  options,
  registration,
  error,
  optional,
}: {
  id: string;
  legend: string;
  options: { value: string; label: string }[];
  registration: UseFormRegisterReturn;
  error?: string | undefined;
  optional?: string | undefined;
}) {
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="min-w-0">
      <legend className="mb-1 font-medium">
        <LabelText label={legend} optional={optional} />
      </legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option, index) => (
          <label
            key={option.value}
            className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-md border border-line-strong bg-surface px-3 py-2 has-checked:border-accent has-checked:bg-sunken has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              {...registration}
              id={index === 0 ? id : undefined}
              value={option.value}
              className="size-4 accent-accent"
            />
            {option.label}
          </label>
        ))}
      </div>
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-danger">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
