import { tidyLink } from "@/lib/base/links";
import { SourceKind } from "@/lib/db/generated/enums";
import { type Fields, kept, told } from "@/lib/fields/field";
import { optionalChoice, optionalId, optionalLine, optionalPastEdtf, optionalUrl } from "@/lib/fields/fields";
import { shaped } from "@/lib/fields/shape";

/** What a statement of the record can be checked against. */
export const source = {
  kind: told(
    optionalChoice(SourceKind),
    "official: a parliament, government or intergovernmental body; press; campaign: the campaign's own organisations; other. Null where nobody has said so.",
  ),
  url: told(
    shaped(
      { is: "address", optional: true },
      optionalUrl.transform((url) => url && tidyLink(url)),
    ),
    "Where it was seen.",
  ),
  // May be left out only where a known source is named by its id.
  title: told(shaped({ is: "text", optional: false }, optionalLine(500)), "Its title."),
  publisher: told(optionalLine(300), "Who published it."),
  published: told(optionalPastEdtf, "When it was published."),
  accessed: told(optionalPastEdtf, "When it was last seen."),
  archiveUrl: told(optionalUrl, "An archived copy."),
  fileId: kept(optionalId),
} satisfies Fields;
