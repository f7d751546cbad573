import "server-only";
import { newId } from "@/lib/base/ids";
import { Refusal } from "@/lib/base/refusal";
import { act, type Context } from "@/lib/ledger/act";
import { candidatesFor, matchOf, similarSource } from "./same-page";
import { AddSource, EditSource } from "./schema";
import { sourceSubject } from "./subjects";

/** Adds a source; a link that is known already is refused, so that it stays one source. */
export const addSource = act("source:add", {
  right: "entry:write",
  input: AddSource,
  decide: async (input, { tx, ask }) => {
    const id = input.id ?? newId();
    if ((await tx.source.count({ where: { id } })) > 0) throw new Refusal("id-taken", "id");
    const { url, fileId } = input.source;
    if (url) await requireNewLink({ tx, ask }, url, id);
    if (fileId && (await tx.storedFile.count({ where: { id: fileId } })) === 0)
      throw new Refusal("file-unknown", "fileId");
    return {
      changes: [{ subject: sourceSubject, id, expect: null, act: "source:add", data: input.source }],
      value: { id, version: 1 },
    };
  },
});

/** Saves a source anew, wherever it is used. */
export const editSource = act("source:edit", {
  right: "entry:write",
  input: EditSource,
  decide: async (input, { tx, ask }) => {
    const { url, fileId } = input.source;
    const current = await tx.source.findUnique({ where: { id: input.id }, select: { url: true } });
    if (url && url !== current?.url) await requireNewLink({ tx, ask }, url, input.id);
    if (fileId && (await tx.storedFile.count({ where: { id: fileId } })) === 0)
      throw new Refusal("file-unknown", "fileId");
    return {
      changes: [
        {
          subject: sourceSubject,
          id: input.id,
          expect: input.version,
          act: "source:edit",
          data: input.source,
        },
      ],
      value: { id: input.id, version: input.version + 1 },
    };
  },
});

/** No other source has this link; one that is probably the same page is asked about. */
async function requireNewLink(
  { tx, ask }: Pick<Context, "tx" | "ask">,
  url: string,
  id: string,
): Promise<void> {
  const others = (await candidatesFor(tx, url)).filter((source) => source.id !== id);
  const { same, similar } = matchOf(url, others);
  if (same) throw new Refusal("source-known", "url");
  if (similar) ask([similarSource(similar, "url")]);
}
