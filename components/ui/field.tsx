import type { ComponentProps, ReactNode } from "react";

const control =
  "w-full min-h-11 rounded-md border border-line-strong bg-surface px-3 py-2 text-ink aria-invalid:border-danger aria-invalid:border-2";

type FrameProps = {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: string | undefined;
  children: ReactNode;
};

/** A visible label, a hint and an error around one control, tied to it by their ids. */
export function FieldFrame({ id, label, hint, error, optional, children }: FrameProps) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
        {optional ? <span className="font-normal text-muted"> ({optional})</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {children}
      {error ? (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
}

const described = (id: string, hint?: string, error?: string) =>
  [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;

type Framing = {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: string | undefined;
};

/** One line of text, a date or a number. */
export function TextField({
  label,
  hint,
  error,
  optional,
  className = "",
  ...input
}: Framing & ComponentProps<"input">) {
  return (
    <FieldFrame id={input.id} label={label} hint={hint} error={error} optional={optional}>
      <input
        {...input}
        className={`${control} ${className}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(input.id, hint, error)}
      />
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  className = "",
  ...input
}: Framing & ComponentProps<"textarea">) {
  return (
    <FieldFrame id={input.id} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        rows={4}
        {...input}
        className={`${control} ${className}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(input.id, hint, error)}
      />
    </FieldFrame>
  );
}

/** A choice from a short list. */
export function Select({
  label,
  hint,
  error,
  optional,
  className = "",
  children,
  ...input
}: Framing & ComponentProps<"select">) {
  return (
    <FieldFrame id={input.id} label={label} hint={hint} error={error} optional={optional}>
      <select
        {...input}
        className={`${control} ${className}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(input.id, hint, error)}
      >
        {children}
      </select>
    </FieldFrame>
  );
}

/** Several controls that answer one question. */
export function FieldGroup({
  legend,
  hint,
  children,
}: {
  legend: string;
  hint?: string;
  children: ReactNode;
}) {
  return (
    <fieldset className="grid gap-4 rounded-lg border border-line bg-surface p-4">
      <legend className="px-1 font-serif text-lg font-semibold">{legend}</legend>
      {hint ? <p className="text-sm text-muted">{hint}</p> : null}
      {children}
    </fieldset>
  );
}
