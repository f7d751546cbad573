import { type Archivable, ArchiveButton } from "./archive-button";

type Archived = {
  id: string;
  version: number;
  name: string;
  lang?: string | undefined;
  /** Where the list around it does not say of what it is: its name in full. */
  fullName?: string;
};

/** What is archived, folded at the end of the list that it was in. */
export function ArchivedList({
  id,
  title,
  subject,
  items,
  mayBringBack,
  focusAfter,
}: {
  /** Of the line that opens it: whoever archives something is led there. */
  id: string;
  title: string;
  subject: Archivable;
  items: readonly Archived[];
  mayBringBack: boolean;
  /** The id of the list that something brought back goes to. */
  focusAfter: string;
}) {
  if (items.length === 0) return null;
  return (
    <details className="rounded-lg border border-line px-4 py-2 text-sm">
      <summary id={id} className="flex min-h-8 items-center text-muted">
        {title}
      </summary>
      <ul className="grid gap-2 py-2">
        {items.map((item) => (
          <li key={item.id} className="flex flex-wrap items-center justify-between gap-2">
            <span lang={item.lang}>{item.name}</span>
            {mayBringBack ? (
              <ArchiveButton
                subject={subject}
                id={item.id}
                version={item.version}
                name={item.fullName ?? item.name}
                archived
                focusAfter={focusAfter}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
