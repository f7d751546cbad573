import { useTranslations } from "next-intl";
import { UndoButton } from "@/components/forms/sheets/undo-button";
import type { ImportView } from "@/lib/sheets/queries";

type Past = Omit<ImportView, "takenAt" | "undoneAt"> & { taken: string; undone: string | null };

/** The imports that were made, each with what came of it; one that stands can be undone. */
export function PastImports({ imports }: { imports: readonly Past[] }) {
  const t = useTranslations("sheets");
  return (
    <section aria-labelledby="past-imports" className="grid gap-3">
      <h2 id="past-imports" className="text-lg">
        {t("past.title")}
      </h2>
      {imports.length === 0 ? <p className="text-muted">{t("past.none")}</p> : null}
      <ul className="grid gap-2">
        {imports.map((one) => (
          <li
            key={one.id}
            id={`import-${one.id}`}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-lg border border-line bg-surface px-4 py-3"
          >
            <div className="grid gap-1">
              <span className="font-medium">{one.fileName}</span>
              <span className="text-sm text-muted">
                {t(`kind.${one.kind}`)} · {one.taken}
                {one.takenBy ? ` · ${one.takenBy}` : ""}
              </span>
              <span className="text-sm">
                {one.undone
                  ? t("past.undone", { date: one.undone, name: one.undoneBy ?? "–" })
                  : t("doneText", {
                      added: one.added,
                      changed: one.changed,
                      same: one.same,
                      leftOut: one.leftOut,
                    })}
              </span>
            </div>
            {one.undone ? null : (
              <UndoButton id={one.id} version={one.version} name={one.fileName} count={one.wrote} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
