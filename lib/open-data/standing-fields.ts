import { type Fields, told } from "@/lib/fields/field";
import { choice, optionalAnyEdtf, optionalCount, yesNo } from "@/lib/fields/fields";
import { conversations } from "@/lib/standing/conversation";
import { type CountingRule, chamberRules, scopes } from "@/lib/standing/counting";
import { positions } from "@/lib/standing/position";
import { stages } from "@/lib/standing/stage";
import { countryClasses, type Standing } from "@/lib/standing/standing";
import { columnsOfFields } from "./declared";

/** What is computed and nobody types, declared as entries are: answers and tables say the same of it. */

const among = (values: readonly string[]) =>
  choice(Object.fromEntries(values.map((value) => [value, value])));

/** Where a country stands: its place in the answers and tables, and in what `standing` gives. */
export const standingFields = {
  class: told(among(countryClasses), "One word for the map: the first of these that holds."),
  oneChamberOfTwo: told(yesNo, "Recognised by one of two chambers only.", { in: "oneChamber" }),
  position: told(among(positions), "What its bodies have said: the strongest that holds.", {
    in: "position.position",
  }),
  positionOn: told(optionalAnyEdtf, "Since when.", { in: "position.on" }),
  stage: told(among(stages), "How far a step towards recognition has come.", { in: "stage.stage" }),
  stageOn: told(optionalAnyEdtf, "Since when.", { in: "stage.on" }),
  conversation: told(among(conversations), "Where the exchange of letters stands, by the latest wave.", {
    in: "conversation.conversation",
  }),
  silentDays: told(optionalCount, "Days for which they have owed an answer; null when they owe none.", {
    in: "conversation.silentDays",
  }),
} satisfies Fields;
export const standingColumns = columnsOfFields<Standing>(standingFields);

/** The rule of a count. */
export const ruleFields = {
  scope: told(among(scopes), "Whose recognitions are counted."),
  chambers: told(
    among(chamberRules),
    "any: one chamber is enough; all: the whole parliament, both chambers, or the state.",
  ),
} satisfies Fields;
export const ruleColumns = columnsOfFields<CountingRule>(ruleFields);
