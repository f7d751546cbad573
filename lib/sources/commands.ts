import "server-only";
import { command } from "@/lib/command";
import { newId } from "@/lib/ids";
import { Refusal } from "@/lib/refusal";
import { AddSource, EditSource } from "./schema";

/** Adds a source; a link that is known already is refused, so that it stays one source. */
export const addSource = command("entry:write", AddSource, async (input, { tx }) => {
  const id = input.id ?? newId();
  if ((await tx.source.count({ where: { id } })) > 0) throw new Refusal("id-taken", "id");
  const { url, fileId } = input.source;
  if (url && (await tx.source.count({ where: { url } })) > 0) throw new Refusal("source-known", "url");
  if (fileId && (await tx.storedFile.count({ where: { id: fileId } })) === 0)
    throw new Refusal("file-unknown", "fileId");
  return {
    changes: [{ type: "source", id, expect: null, act: "source:add", data: input.source }],
    value: { id, version: 1 },
  };
});

/** Saves a source anew, wherever it is used. */
export const editSource = command("entry:write", EditSource, async (input, { tx }) => {
  const { url, fileId } = input.source;
  if (url && (await tx.source.count({ where: { url, id: { not: input.id } } })) > 0)
    throw new Refusal("source-known", "url");
  if (fileId && (await tx.storedFile.count({ where: { id: fileId } })) === 0)
    throw new Refusal("file-unknown", "fileId");
  return {
    changes: [
      { type: "source", id: input.id, expect: input.version, act: "source:edit", data: input.source },
    ],
    value: { id: input.id, version: input.version + 1 },
  };
});
