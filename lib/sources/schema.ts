import { z } from "zod";
import { tidyLink } from "@/lib/base/links";
import { certainlyBefore } from "@/lib/calendar/edtf";
import { SourceKind } from "@/lib/db/generated/enums";
import {
  id,
  optionalChoice,
  optionalId,
  optionalLine,
  optionalPastEdtf,
  optionalUrl,
  version,
} from "@/lib/fields/fields";

const fields = {
  kind: optionalChoice(SourceKind),
  url: optionalUrl.transform((url) => url && tidyLink(url)),
  title: optionalLine(500),
  publisher: optionalLine(300),
  published: optionalPastEdtf,
  accessed: optionalPastEdtf,
  archiveUrl: optionalUrl,
  fileId: optionalId,
};

type Fields = {
  title?: string | null;
  url?: string | null;
  fileId?: string | null;
  published?: string | null;
  accessed?: string | null;
};

/** What a source needs in order to be one: a title, a link or a kept copy, and to be read after it was published. */
function requireSource(source: Fields, context: z.RefinementCtx): void {
  if (!source.title) context.addIssue({ code: "custom", path: ["title"], message: "required" });
  if (!source.url && !source.fileId)
    context.addIssue({ code: "custom", path: ["url"], message: "source-needs-link-or-copy" });
  if (source.published && source.accessed && certainlyBefore(source.accessed, source.published))
    context.addIssue({ code: "custom", path: ["accessed"], message: "read-before-published" });
}

/** A source: chosen from those known (`id`), or added on the spot. Needs a link or a kept copy. */
export const SourceInput = z
  .strictObject({
    id: optionalId,
    ...fields,
  })
  .partial()
  .superRefine((source, context) => {
    if (!source.id) requireSource(source, context);
  });
export type SourceInput = z.infer<typeof SourceInput>;

/** The facts of a source of its own. */
export const SourceFields = z.strictObject(fields).superRefine(requireSource);
export type SourceFields = z.infer<typeof SourceFields>;

export const AddSource = z.strictObject({ id: optionalId, source: SourceFields });
export const EditSource = z.strictObject({ id, version, source: SourceFields });
