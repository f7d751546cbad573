"use client";

import { useTranslations } from "next-intl";

/** Someone else who is changing the same thing, and since when. */
export type OtherWriter = { name: string; day: string; clock: string };

/** Says who else is changing this, calmly: nothing is locked, and whoever saves second is shown both. */
export function EditingLine({ others }: { others: readonly OtherWriter[] }) {
  const t = useTranslations("forms.editing");
  return (
    <div aria-live="polite" className={others.length > 0 ? "" : "sr-only"}>
      {others.map(({ name, day, clock }) => (
        <p
          key={`${name} ${day} ${clock}`}
          className="rounded-md border-l-4 border-sky bg-surface px-4 py-2 text-sm"
        >
          {t("since", { name, day, clock })}
        </p>
      ))}
    </div>
  );
}
