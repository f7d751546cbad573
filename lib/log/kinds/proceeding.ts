import { ActForm, Step, VoteKind, Wording } from "@/lib/db/generated/enums";
import { type Fields, fact, told } from "@/lib/fields/field";
import {
  choice,
  localText,
  optionalAnyEdtf,
  optionalCount,
  optionalId,
  optionalLine,
  optionalText,
} from "@/lib/fields/fields";
import { callingOff } from "./calling-off";
import { isHeld, restated, unless } from "./takes-back";

/** A step in a parliament or government. */
export const proceeding = {
  step: fact(choice(Step), "What was done."),
  form: fact(choice(ActForm), "What kind of act it is."),
  wording: fact(choice(Wording), "What the act says of the deportation."),
  titleEnglish: told(optionalLine(1000), "The act's title in English.", { in: "title.en", column: "title" }),
  titleUkrainian: told(optionalLine(1000), "The act's title in Ukrainian.", {
    in: "title.uk",
    column: "title_uk",
  }),
  titleCrimeanTatar: told(optionalLine(1000), "The act's title in Crimean Tatar.", {
    in: "title.crh",
    column: "title_crh",
  }),
  titleOriginal: fact(optionalLine(1000), "Its own title."),
  reference: fact(optionalLine(200), "Its number."),
  voteKind: fact(choice(VoteKind), "How it was decided.", { in: "vote.kind", initial: "unknown" }),
  votesFor: fact(optionalCount, "Votes for; null where not found.", { in: "vote.for" }),
  votesAgainst: fact(optionalCount, "Votes against; null where not found.", { in: "vote.against" }),
  votesAbstained: fact(optionalCount, "Abstentions; null where not found.", { in: "vote.abstained" }),
  votesNotVoting: fact(optionalCount, "Present and not voting; null where not found.", {
    in: "vote.notVoting",
  }),
  voteRemark: told(localText(1000), "On the vote.", { in: "vote.remark" }),
  clause: told(localText(8000), "Those words translated.", { columnAfter: "clauseLanguage" }),
  clauseOriginal: told(optionalText(8000), "The words that recognise, as adopted."),
  clauseLanguage: told(optionalLine(35), "Their language (BCP 47)."),
  scheduledFor: fact(optionalAnyEdtf, "For when it is scheduled; of that step only.", {
    corrects: unless(isHeld, restated("scheduledFor")),
  }),
  ...callingOff,
  continuesId: fact(optionalId, "The earlier proceeding that it continues.", {
    answer: "continues",
    column: "continues",
  }),
} satisfies Fields;
