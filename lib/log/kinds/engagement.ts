import { EngagementForm, Stance, Topic } from "@/lib/db/generated/enums";
import { type Fields, fact, kept, type OwnOf, told } from "@/lib/fields/field";
import {
  choice,
  countryCode,
  lines,
  optionalAnyEdtf,
  optionalChoice,
  optionalLine,
  rowsOf,
} from "@/lib/fields/fields";
import { Attendance } from "./attendance";
import { callingOff } from "./calling-off";
import { isHeld, restated, unless } from "./takes-back";

/** What there is to say of one country at an engagement with many. */
export const delegation = {
  country: kept(countryCode),
  attendance: kept(optionalChoice(Attendance)),
  stance: kept(optionalChoice(Stance)),
  promise: kept(optionalLine(500)),
} satisfies Fields;
export type Delegation = OwnOf<typeof delegation>;

/** A meeting, hearing, summit, statement or commemoration. */
export const engagement = {
  engagementForm: fact(choice(EngagementForm), "What it was.", { answer: "form", column: "form" }),
  titleEnglish: told(optionalLine(500), "Its title in English.", { in: "title.en", column: "title" }),
  titleUkrainian: told(optionalLine(500), "Its title in Ukrainian.", { in: "title.uk", column: "title_uk" }),
  titleCrimeanTatar: told(optionalLine(500), "Its title in Crimean Tatar.", {
    in: "title.crh",
    column: "title_crh",
  }),
  participants: told(lines(300, 100), "Who took part, by office or name."),
  place: fact(optionalLine(300), "Where."),
  topic: fact(optionalChoice(Topic), "Whether it was on recognition itself; null where that is not said."),
  stance: fact(optionalChoice(Stance), "What was said on recognition."),
  // Said in confidence, country by country: the public knows the stance of the whole at most.
  delegations: kept(rowsOf(delegation, undefined, 60)),
  scheduledFor: fact(
    optionalAnyEdtf,
    "For when it is planned; null once it has happened. What is planned counts nowhere.",
    { corrects: unless(isHeld, restated("scheduledFor")) },
  ),
  ...callingOff,
} satisfies Fields;
