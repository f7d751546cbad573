import { z } from "zod";
import { Certainty } from "@/lib/db/generated/enums";
import { type Fields, fact, kept, told } from "@/lib/fields/field";
import { choice, countryCode, id, localText, optionalId, optionalText, pastEdtf } from "@/lib/fields/fields";
import { SourceList } from "@/lib/sources/schema";
import { gone, isHeld, restated, unless } from "./takes-back";

/** What every kind of entry has. Lists and the body are read and answered by hand: they are rows of other tables. */
export const common = {
  countries: fact(
    z.array(countryCode).max(60, "too-many"),
    "The countries that it concerns; none for international bodies.",
    { corrects: gone("countries") },
  ),
  bodyId: fact(optionalId, "The body that acted or was written to."),
  occurredOn: fact(pastEdtf, "When it happened.", { corrects: unless(isHeld, restated("occurredOn")) }),
  certainty: fact(
    choice(Certainty),
    "confirmed: an official source of the body itself (of a dispatch: the campaign's own), or two independent ones; reported: one source that is neither; assumed: none.",
    { initial: "confirmed" },
  ),
  summary: told(localText(4000), "What happened."),
  internalNote: kept(optionalText(20_000)),
  sources: told(SourceList, "Its sources."),
  attachments: kept(z.array(id).max(40, "too-many").default([])),
} satisfies Fields;
