import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LetterBody } from "@/lib/letter-texts/body";
import { LetterBody as schema } from "@/lib/letter-texts/body";
import { mergeFieldNames } from "@/lib/letter-texts/merge-fields";
import { documentOf, letterOf } from "./from-editor";

const flag = fc.option(fc.constant(true as const), { nil: undefined });
const look = fc
  .record({ bold: flag, italic: flag })
  .map(({ bold, italic }) => ({ ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) }));
const words = fc.stringMatching(/^[a-zа-яёїієґöñ ,.-]{1,20}$/u);
const run = fc.oneof(
  fc
    .tuple(words, look, fc.option(fc.constant("https://example.org/a"), { nil: undefined }))
    .map(([text, how, href]) => ({ text, ...how, ...(href ? { href } : {}) })),
  fc.tuple(fc.constantFrom(...mergeFieldNames), look).map(([field, how]) => ({ field, ...how })),
);
const runs = fc.array(run, { minLength: 1, maxLength: 5 });
const block = fc.oneof(
  runs.map((all) => ({ is: "paragraph" as const, runs: all })),
  runs.map((all) => ({ is: "heading" as const, runs: all })),
  fc
    .tuple(fc.boolean(), fc.array(runs, { minLength: 1, maxLength: 4 }))
    .map(([ordered, items]) => ({ is: "list" as const, ordered, items })),
);
const letter = fc.array(block, { minLength: 1, maxLength: 6 }) as fc.Arbitrary<LetterBody>;

describe("a letter in the editor", () => {
  it("comes out as it went in", () => {
    fc.assert(
      fc.property(letter, (body) => {
        expect(letterOf(documentOf(body))).toEqual(body);
        expect(schema.safeParse(body).success).toBe(true);
      }),
    );
  });

  it("loses what a letter cannot hold, and no words", () => {
    const text = (words: string, ...marks: string[]) => ({
      type: "text",
      text: words,
      marks: marks.map((type) => ({ type })),
    });
    const document = {
      type: "doc",
      content: [
        { type: "paragraph" },
        { type: "blockquote", content: [{ type: "paragraph", content: [text("Quoted", "underline")] }] },
        {
          type: "bulletList",
          content: [
            {
              type: "listItem",
              content: [
                { type: "paragraph", content: [text("Outer")] },
                {
                  type: "orderedList",
                  content: [{ type: "listItem", content: [{ type: "paragraph", content: [text("Inner")] }] }],
                },
              ],
            },
          ],
        },
        {
          type: "paragraph",
          content: [{ type: "mergeField", attrs: { name: "no-such-field" } }, text("End")],
        },
        { type: "paragraph" },
      ],
    };
    expect(letterOf(document)).toEqual([
      { is: "paragraph", runs: [{ text: "Quoted" }] },
      { is: "list", ordered: false, items: [[{ text: "Outer" }], [{ text: "Inner" }]] },
      { is: "paragraph", runs: [{ text: "End" }] },
    ]);
  });
});
