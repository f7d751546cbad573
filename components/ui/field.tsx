import type { ComponentProps, ReactNode } from "react";

type Framing = {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: string | undefined;
};

/** What a label says: the name, and that it may stay empty where it may. */
export function LabelText({ label, optional }: Pick<Framing, "label" | "optional">) {
  return (
    <>
      {label}
      {optional ? <span className="font-normal text-muted"> ({optional})</span> : null}
    </>
  );
}

/** A visible label, a hint and an error around one control, tied to it by their ids: see {@link controlProps}. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: Framing & { children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        <LabelText label={label} optional={optional} />
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

/** What ties a control to the frame around it, and how every control looks. */
export const controlProps = ({
  id,
  hint,
  error,
  className = "",
}: Pick<Framing, "id" | "hint" | "error"> & { className?: string | undefined }) => ({
  id,
  className: `w-full min-h-11 rounded-md border border-line-strong bg-surface px-3 py-2 text-ink aria-invalid:border-danger aria-invalid:border-2 ${className}`,
  "aria-invalid": error ? true : undefined,
  "aria-describedby":
    [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined,
});

/** Parts what goes to the frame from what goes to the control in it. */
function parted<Props extends Framing & { className?: string | undefined }>(props: Props) {
  const { label, hint, error, optional, className, ...own } = props;
  return {
    frame: { id: props.id, label, hint, error, optional },
    control: { ...own, ...controlProps({ id: props.id, hint, error, className }) },
  };
}

/** One line of text, a date or a number. */
export function TextField(props: Framing & ComponentProps<"input">) {
  const { frame, control } = parted(props);
  return (
    <FieldFrame {...frame}>
      <input {...control} />
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextArea(props: Framing & ComponentProps<"textarea">) {
  const { frame, control } = parted(props);
  return (
    <FieldFrame {...frame}>
      <textarea rows={4} {...control} />
    </FieldFrame>
  );
}

/** A choice from a short list. */
export function Select(props: Framing & ComponentProps<"select">) {
  const { frame, control } = parted(props);
  return (
    <FieldFrame {...frame}>
      <select {...control} />
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
