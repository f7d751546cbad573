import type { ViewOf } from "@/lib/fields/field";
import { publicColumns } from "@/lib/fields/view";
import { source } from "./fields";

/** Whether the campaign holds a copy of a source, and whether everyone may read it. */
export const copyStates = { held: "held", published: "published" } as const;
export type CopyState = keyof typeof copyStates;
/** What the reference of the API and the tables says of it. */
export const copySays =
  "held: the campaign keeps a copy of it; published: that copy can be read under /copies/ by the source's id. Null where none is kept.";

/** A source as pages show it. Which file its copy is, only the desk is told. */
export type SourceView = { id: string; title: string } & Omit<ViewOf<typeof source>, "title"> & {
    copy: CopyState | null;
    fileId?: string;
  };

/** What is read of a source for a {@link SourceView}. */
export const sourceColumns = { ...publicColumns(source), fileId: true, copyPublishedAt: true } as const;

type Row = Omit<SourceView, "copy" | "fileId"> & { fileId: string | null; copyPublishedAt: Date | null };

/** A source as it was read by {@link sourceColumns}. */
export function sourceView(row: Row, audience: "public" | "desk"): SourceView {
  const { fileId, copyPublishedAt, ...told } = row;
  return {
    ...told,
    copy: copyPublishedAt ? "published" : fileId ? "held" : null,
    ...(audience === "desk" && fileId ? { fileId } : {}),
  };
}

/** Where everyone may read the published copy of a source. */
export const copyAddress = (sourceId: string): string => `/copies/${encodeURIComponent(sourceId)}`;
