"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { LineField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { useSay } from "@/components/form/use-say";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { FormButton } from "@/components/forms/form-button";
import { Button } from "@/components/ui/button";
import { performAct } from "@/lib/acts/perform-act";
import type { ViewList } from "@/lib/saved-views/fields";
import { viewHref } from "./view-href";

/** A view as its buttons change it. */
export type OpenView = { id: string; version: number; name: string; query: string; shared: boolean };
type Values = {
  id?: string;
  version?: number;
  view: { list: ViewList; name: string; query: string; shared: boolean };
};

const small = "min-h-9! px-3! py-1! text-sm";

/**
 * Keeps what is shown as a view, or changes the one that is open.
 * @param open the view that is open, where whoever reads may change it
 * @param saysWithout whether a part of its filter is gone, and a view saved now is one without it
 */
export function ViewButtons({
  list,
  query,
  open,
  mayShare,
  saysWithout,
}: {
  list: ViewList;
  query: string;
  open: OpenView | null;
  mayShare: boolean;
  saysWithout: boolean;
}) {
  const t = useTranslations("lists.views");
  const router = useRouter();
  const say = useSay();
  const [problem, setProblem] = useState<string | null>(null);
  const show = (id: string, shown = query) => {
    router.push(viewHref(list, shown, { view: id }) as Route);
    router.refresh();
  };
  const keepChange = async ({ id, version, name, shared }: OpenView) => {
    const answer = await performAct("view:edit", {
      id,
      version,
      view: { list, name, query, shared },
    });
    setProblem(answer.ok ? null : say(answer));
    if (answer.ok) show(id);
  };
  const isChanged = open !== null && (open.query !== query || saysWithout);
  return (
    <div className="flex flex-wrap items-center gap-2 not-has-[button]:hidden">
      {open && isChanged ? (
        <Button tone="primary" className={small} onClick={() => void keepChange(open)}>
          {saysWithout ? t("saveAnew") : t("saveChange", { name: open.name })}
        </Button>
      ) : null}
      {(open ? isChanged : query !== "") ? (
        <FormButton label={saysWithout && !open ? t("saveAnew") : t("save")} className={small}>
          {(close) => (
            <ViewFields
              defaults={{ view: { list, name: "", query, shared: false } }}
              mayShare={mayShare}
              onCancel={close}
              onDone={(id) => {
                close();
                show(id);
              }}
            />
          )}
        </FormButton>
      ) : null}
      {open ? (
        <>
          <FormButton label={t("edit")} name={t("editNamed", { name: open.name })} className={small}>
            {(close) => (
              <ViewFields
                defaults={{
                  id: open.id,
                  version: open.version,
                  view: { list, name: open.name, query: open.query, shared: open.shared },
                }}
                mayShare={mayShare}
                onCancel={close}
                onDone={(id) => {
                  close();
                  show(id, open.query);
                }}
              />
            )}
          </FormButton>
          <ConfirmButton
            label={t("remove")}
            name={`${t("remove")}: ${open.name}`}
            title={t("removeTitle")}
            subject={open.name}
            text={t(open.shared ? "removeShared" : "removeText")}
            tone="danger"
            className={small}
            act={async () => {
              const answer = await performAct("view:remove", { id: open.id, version: open.version });
              if (answer.ok) router.push(viewHref(list, query) as Route);
              return answer;
            }}
          />
        </>
      ) : null}
      <p role="alert" className="text-sm text-danger empty:hidden">
        {problem}
      </p>
    </div>
  );
}

/** The name of a view, and who sees it. */
function ViewFields({
  defaults,
  mayShare,
  onCancel,
  onDone,
}: {
  defaults: Values;
  mayShare: boolean;
  onCancel(): void;
  onDone(id: string): void;
}) {
  const t = useTranslations("lists.views");
  const names: Record<string, string> = { "view.name": t("name"), "view.shared": t("shared") };
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { EditView, SaveView } = await import("@/lib/saved-views/schema");
      return defaults.id ? EditView : SaveView;
    },
    prefix: "view",
    defaults,
    action: defaults.id ? actOf("view:edit") : actOf("view:save"),
    nameOf: (path) => names[path] ?? path,
    onDone: ({ id }) => onDone(id),
  });
  return (
    <ActForm form={form} {...frame} onCancel={onCancel}>
      <LineField path="view.name" label={t("name")} autoComplete="off" />
      {mayShare ? <SharedField label={t("shared")} /> : null}
    </ActForm>
  );
}

function SharedField({ label }: { label: string }) {
  const { register } = useFormContext<Values>();
  return (
    <label className="inline-flex min-h-11 items-center gap-3">
      <input type="checkbox" className="size-5" {...register("view.shared")} />
      {label}
    </label>
  );
}
