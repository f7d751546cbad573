import "server-only";
import { Refusal } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import { fileSubject } from "@/lib/files/subjects";
import { act, type Context } from "@/lib/ledger/act";
import { archiveAct } from "@/lib/marking/archive";
import type { Change } from "@/lib/subject/change";
import { currentAt, freeId, requireKnown, saved } from "@/lib/subject/saved";
import type { Look } from "@/lib/subject/sight";
import { type KnownPages, knownPages, similarSource } from "./same-page";
import { AddSource, EditSource, SetCopyPublished, type SourceFields } from "./schema";
import { sourceSubject } from "./subjects";

type Saved = { id?: string | null; source: SourceFields };

/** What the decisions on sources look at, and what is gathered for them. */
const ofSources = {
  looks: ({ id, source }: Saved): readonly Look[] => [
    [sourceSubject, [id]],
    [fileSubject, [source.fileId]],
  ],
  gather: (inputs: readonly Saved[], tx: Transaction): Promise<KnownPages> =>
    knownPages(
      tx,
      inputs.map(({ source }) => source.url),
    ),
  takeIn: (pages: KnownPages, changes: readonly Change[]): void => pages.takeIn(changes),
};

/** Adds a source; a link that is known already is refused, so that it stays one source. */
export const addSource = act("source:add", {
  right: "entry:write",
  input: AddSource,
  ...ofSources,
  decide: async (input, context, pages) => {
    const id = await freeId(context.see, sourceSubject, input.id);
    await requireNewLink(context, pages, input.source, id);
    return saved({ subject: sourceSubject, id, expect: null, data: input.source });
  },
});

/** Saves a source anew, wherever it is used. */
export const editSource = act("source:edit", {
  right: "entry:write",
  input: EditSource,
  ...ofSources,
  decide: async (input, context, pages) => {
    const current = await context.see(sourceSubject, input.id);
    const isSame = input.source.url === (current?.url ?? null);
    const link = { ...input.source, url: isSame ? null : input.source.url };
    await requireNewLink(context, pages, link, input.id);
    // Nobody has looked at another file with a publication in mind.
    const isTakenBack = current?.copyPublishedAt && current.fileId !== input.source.fileId;
    const data = { ...input.source, ...(isTakenBack ? { copyPublishedAt: null } : {}) };
    return saved({ subject: sourceSubject, id: input.id, expect: input.version, data });
  },
});

/** Lets everyone read the kept copy of a source where something public names it, or nobody but the desk again. */
export const setCopyPublished = act("source:copy", {
  right: "entry:publish",
  input: SetCopyPublished,
  decide: async (input, { see, now }) => {
    const { id, version, published } = input;
    const { fileId } = await currentAt(see, sourceSubject, input);
    if (published && !fileId) throw new Refusal("no-copy");
    return saved({
      subject: sourceSubject,
      id,
      expect: version,
      act: published ? "source:publish-copy" : "source:unpublish-copy",
      data: { copyPublishedAt: published ? now : null },
    });
  },
});

/** Archives a source, or brings it back. */
export const archiveSource = archiveAct("source:archive", "entry:write", sourceSubject);

/** No other source has this link, and its file is kept; one that is probably the same page is asked about. */
async function requireNewLink(
  { see, ask }: Pick<Context, "see" | "ask">,
  pages: KnownPages,
  { url, fileId }: Pick<SourceFields, "url" | "fileId">,
  id: string,
): Promise<void> {
  if (url) {
    const { same, similar } = pages.matchOf(url, { except: id });
    if (same) throw new Refusal("source-known", "url");
    if (similar) ask([similarSource(similar, "url")]);
  }
  await requireKnown(see, fileSubject, fileId, ["file-unknown", "fileId"]);
}
