import { expect, test } from "vitest";
import { z } from "zod";
import { Step } from "@/lib/db/generated/enums";
import { type Fields, fact, kept, told } from "@/lib/fields/field";
import {
  choice,
  localText,
  optionalAnyEdtf,
  optionalCount,
  optionalId,
  optionalLine,
} from "@/lib/fields/fields";
import { answerShape, answerValues, columnsOfFields, type Groups } from "./declared";

const fields = {
  step: fact(choice(Step), "What was done."),
  sittingOn: fact(optionalAnyEdtf, "On which sitting; null where not found."),
  seats: fact(optionalCount, "Seats; null where not found.", { in: "room.seats" }),
  roomRemark: told(localText(100), "On the room.", { in: "room.remark" }),
  nameEnglish: told(optionalLine(100), "Its name in English.", { in: "title.en", column: "title" }),
  nameUkrainian: told(optionalLine(100), "Its name in Ukrainian.", { in: "title.uk", column: "title_uk" }),
  speechId: fact(optionalId, "The speech that it rests on.", { answer: "speech", column: "speech" }),
  heldBack: told(optionalLine(100), "Read by the rules only.", { answer: false }),
  doorCode: kept(optionalLine(20)),
} satisfies Fields;
const groups: Groups = { title: "title", room: { name: "TestRoom", says: "Where it was." } };

test("what is declared is answered under its name, in its place and order; what is kept is not", () => {
  const schema = z.strictObject(answerShape(fields, groups));
  expect(Object.keys(schema.shape)).toEqual(["step", "sittingOn", "room", "title", "titles", "speech"]);
  const entry = {
    step: "tabled",
    sittingOn: "2024-07",
    room: { seats: null, remark: { en: "Full" } },
    title: { en: "A motion", uk: "Подання" },
    speechId: null,
    heldBack: "x",
    doorCode: "1234",
  };
  const answer = answerValues(fields, groups)(entry);
  expect(schema.parse(answer)).toEqual(answer);
  expect(answer).toEqual({
    step: "tabled",
    sittingOn: "2024-07",
    room: { seats: null, remark: { en: "Full" } },
    title: "A motion",
    titles: { en: "A motion", uk: "Подання" },
    speech: null,
  });
});

test("its sentence stands in the schema and in the tables, where nothing is an empty cell", () => {
  const { sittingOn } = answerShape(fields, groups);
  expect((sittingOn as z.ZodNullable<z.ZodType>).unwrap().description).toMatch(
    /^On which sitting; null where not found\. As precise/,
  );
  const columns = columnsOfFields(fields);
  expect(columns.map(({ name, required = false, type }) => [name, required, type])).toEqual([
    ["step", true, "string"],
    ["sitting_on", false, "string"],
    ["seats", false, "integer"],
    ["room_remark_en", false, "string"],
    ["room_remark_uk", false, "string"],
    ["room_remark_crh", false, "string"],
    ["title", false, "string"],
    ["title_uk", false, "string"],
    ["speech", false, "string"],
  ]);
  expect(columns[1]?.description).toMatch(/^On which sitting; empty where not found\./);
  expect(columns.at(-1)?.description).toBe("The id of the speech that it rests on.");
});

test("a public field that nobody says how to answer is an error when the server starts, not a silent gap", () => {
  const odd = { hours: fact(z.number(), "How long.") } satisfies Fields;
  expect(() => answerShape(odd, {})).toThrow("How long.");
});

test("a field without fact, told or kept does not compile", () => {
  // @ts-expect-error whoever adds a field says who may know it
  const undecided = { doorCode: optionalLine(20) } satisfies Fields;
  expect(undecided).toBeDefined();
});
