import { Channel, LetterKind, Rung } from "@/lib/db/generated/enums";
import { type Fields, fact, kept, told } from "@/lib/fields/field";
import {
  choice,
  optionalAnyDay,
  optionalChoice,
  optionalId,
  optionalLine,
  optionalPastEdtf,
} from "@/lib/fields/fields";
import { climbs, restated, unless } from "./takes-back";

/** A letter sent: a package, or a reminder, an answer, thanks. */
export const dispatch = {
  letterKind: fact(
    optionalChoice(LetterKind),
    "What the letter is for: only a package counts as a package sent; null where nobody has said so.",
    { initial: "package" },
  ),
  waveId: fact(optionalId, "The wave that it belongs to.", { in: "wave.id", answer: "wave", column: "wave" }),
  rung: fact(choice(Rung), "How far it came.", {
    initial: "sent",
    corrects: unless(climbs, restated("rung")),
  }),
  rungOn: fact(optionalPastEdtf, "When it came so far, where that is not the day of sending.", {
    answer: false,
    corrects: unless(climbs, restated("rungOn")),
  }),
  replyExpectedBy: told(optionalAnyDay, "By when an answer is expected, where staff have said so.", {
    answer: false,
  }),
  channel: fact(optionalChoice(Channel), "How it was sent."),
  packageId: fact(optionalId, "The package that was sent.", { answer: "package", column: "package" }),
  repliesToId: fact(optionalId, "The response that it replies to.", {
    answer: "repliesTo",
    column: "replies_to",
  }),
  contactId: kept(optionalId),
  ourReference: kept(optionalLine(200)),
  theirReference: kept(optionalLine(200)),
  trackingNumber: kept(optionalLine(100)),
  replyExpectedReason: kept(optionalLine(500)),
} satisfies Fields;
