"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { Button, buttonClass } from "@/components/ui/button";
import { focusOn } from "@/components/ui/focus-on";
import type { VersionOption } from "@/lib/desk/form-options";
import type { Place } from "@/lib/documents/places";

const square = "shrink-0 px-0! w-11";

/**
 * The places of a package in their order, each with its versions. A place is moved by dragging it, by its handle from the
 * keyboard (Enter, arrows, Enter), or a step up or down by its buttons, which keep the focus.
 */
export function PackagePlaces({
  places,
  onMove,
  onTakeOut,
}: {
  places: readonly Place<VersionOption>[];
  /** @param to the place, from 0, that it has afterwards */
  onMove(from: number, to: number): void;
  onTakeOut(version: VersionOption): void;
}) {
  const t = useTranslations("desk.documents");
  const own = useId();
  const indexOf = (documentId: unknown) => places.findIndex((place) => place.documentId === documentId);
  const titleOf = (place: Place<VersionOption> | undefined) => place?.versions[0]?.title ?? "";
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": titleOf(places[indexOf(key)]) })),
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      const from = indexOf(key);
      const gap = indexOf(target.key) + (target.dropPosition === "after" ? 1 : 0);
      const to = gap > from ? gap - 1 : gap;
      if (from !== to) onMove(from, to);
    },
  });
  const buttonId = (what: string, id: string) => `${own}-${what}-${id}`;
  /** The browser takes the focus from what is moved in the page; it is given back to the button that was pressed. */
  const step = (index: number, by: -1 | 1) => {
    const documentId = places[index]?.documentId ?? "";
    onMove(index, index + by);
    requestAnimationFrame(() => focusOn(buttonId(by < 0 ? "up" : "down", documentId)));
  };
  const takeOut = (version: VersionOption) => {
    const all = places.flatMap(({ versions }) => versions);
    const at = all.indexOf(version);
    const next = all[at + 1] ?? all[at - 1];
    onTakeOut(version);
    if (next) requestAnimationFrame(() => focusOn(buttonId("out", next.id)));
  };
  const out = (version: VersionOption) => (
    <Button
      id={buttonId("out", version.id)}
      className={square}
      aria-label={t("takeOut", { name: version.label })}
      onClick={() => takeOut(version)}
    >
      <span aria-hidden="true">×</span>
    </Button>
  );
  return (
    <GridList
      aria-label={t("items")}
      items={places.map((place) => ({ ...place, id: place.documentId }))}
      // What a row says depends on where it stands.
      dependencies={[places]}
      keyboardNavigationBehavior="tab"
      dragAndDropHooks={dragAndDropHooks}
      className="grid gap-2 [&_.react-aria-DropIndicator[data-drop-target]]:outline-2 [&_.react-aria-DropIndicator[data-drop-target]]:outline-accent [&_.react-aria-DropIndicator]:outline"
    >
      {(place) => {
        const index = indexOf(place.documentId);
        const [only, ...more] = place.versions;
        const title = titleOf(place);
        return (
          <GridListItem
            id={place.documentId}
            textValue={title}
            className="rounded border border-line bg-surface p-2 data-[dragging]:opacity-60 data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent"
          >
            <div className="flex flex-wrap items-center gap-2">
              <AriaButton
                slot="drag"
                aria-label={t("drag", { name: title })}
                className={`${buttonClass()} ${square} cursor-grab`}
              >
                <span aria-hidden="true">≡</span>
              </AriaButton>
              <span className="min-w-32 flex-1 text-sm [overflow-wrap:anywhere]">
                {index + 1}. {more.length === 0 && only ? only.label : title}
              </span>
              <span className="flex gap-2">
                <Button
                  id={buttonId("up", place.documentId)}
                  className={square}
                  aria-label={t("moveUp", { name: title })}
                  busy={index === 0}
                  onClick={() => step(index, -1)}
                >
                  <span aria-hidden="true">↑</span>
                </Button>
                <Button
                  id={buttonId("down", place.documentId)}
                  className={square}
                  aria-label={t("moveDown", { name: title })}
                  busy={index === places.length - 1}
                  onClick={() => step(index, 1)}
                >
                  <span aria-hidden="true">↓</span>
                </Button>
                {more.length === 0 && only ? out(only) : null}
              </span>
            </div>
            {more.length > 0 ? (
              <ul className="mt-2 grid gap-1 border-t border-line pt-2 sm:pl-13">
                {place.versions.map((version) => (
                  <li key={version.id} className="flex items-center justify-between gap-2 text-sm">
                    <span className="min-w-0 [overflow-wrap:anywhere]">
                      {version.versionLabel || version.label}
                    </span>
                    {out(version)}
                  </li>
                ))}
              </ul>
            ) : null}
          </GridListItem>
        );
      }}
    </GridList>
  );
}
