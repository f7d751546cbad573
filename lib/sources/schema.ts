import { z } from "zod";
import { certainlyBefore } from "@/lib/calendar/edtf";
import { inputsOf } from "@/lib/fields/field";
import { id, optionalId, version, wrongIn } from "@/lib/fields/fields";
import { source } from "./fields";

type Given = { [Name in keyof typeof source]?: string | null };

/** What a source needs in order to be one: a title, a link or a kept copy, and to be read after it was published. */
function requireSource(given: Given, context: z.RefinementCtx): void {
  const wrong = wrongIn(context);
  if (!given.title) wrong("title", "required");
  if (!given.url && !given.fileId) wrong("url", "source-needs-link-or-copy");
  if (given.published && given.accessed && certainlyBefore(given.accessed, given.published))
    wrong("accessed", "read-before-published");
}

/** Whether nothing has been said of it yet: a form keeps a row open for a source, which may stay empty. */
const isBlank = ({
  id,
  url,
  title,
  fileId,
  publisher,
  archiveUrl,
  published,
}: Given & { id?: string | null }) =>
  [id, url, title, fileId, publisher, archiveUrl, published].every((value) => !value);

/** A source: chosen from those known (`id`), or added on the spot. Needs a link or a kept copy. */
export const SourceInput = z
  .strictObject({
    id: optionalId,
    ...inputsOf(source),
  })
  .partial()
  .superRefine((source, context) => {
    if (!source.id && !isBlank(source)) requireSource(source, context);
  });
export type SourceInput = z.infer<typeof SourceInput>;

/** The sources of an entry, in order; rows that are blank are no sources. */
export const SourceList = z
  .array(SourceInput)
  .max(40, "too-many")
  .transform((sources) => sources.filter((source) => !isBlank(source)));

/** The sources of something, in order. */
export const SourceInputs = SourceList.default([]);

/** The facts of a source of its own. */
export const SourceFields = z.strictObject(inputsOf(source)).superRefine(requireSource);
export type SourceFields = z.infer<typeof SourceFields>;

export const AddSource = z.strictObject({ id: optionalId, source: SourceFields });
/** Shows the kept copy of a source to everyone, or takes it back. */
export const SetCopyPublished = z.strictObject({ id, version, published: z.boolean("not-valid") });
export const EditSource = z.strictObject({ id, version, source: SourceFields });
