import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { EntryKind } from "@/lib/db/generated/enums";

/** The `+` of the head: logs something of each kind, of the country whose page is open. Works without a script. */
export function LogMenu({
  menu,
  country,
}: {
  menu: RefObject<HTMLDetailsElement | null>;
  country: string | null;
}) {
  const t = useTranslations("finder.head");
  const entry = useTranslations("desk.entry");
  return (
    <details ref={menu} className="relative shrink-0">
      <summary
        aria-label={t("log")}
        className="grid size-11 list-none place-items-center rounded-md border border-accent bg-accent text-xl leading-none font-semibold text-accent-ink hover:brightness-110 lg:size-9"
      >
        <span aria-hidden="true">+</span>
      </summary>
      <ul className="absolute right-0 z-40 mt-1 grid w-64 rounded-lg border border-line-strong bg-surface py-2 shadow-lg max-sm:-right-24">
        {Object.values(EntryKind).map((kind) => (
          <li key={kind}>
            <Link
              href={`/desk/entries/new?kind=${kind}${country ? `&country=${country}` : ""}` as Route}
              prefetch={false}
              className="flex min-h-11 items-center px-4 text-sm text-ink no-underline hover:bg-sunken"
            >
              {entry(`new.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
