import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rightForDraft } from "@/lib/drafts/schema";

const sources = ["app", "components"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(`${folder}/${file}`, "utf8") })),
);
const forms = sources.filter(
  ({ file, text }) => /useActForm[<(]/.test(text) && !file.endsWith("use-act-form.ts"),
);

/** What it is sent with, the countries, is chosen outside the form and is no part of its values. */
const without = ["app/(staff)/desk/letters/letters-form.tsx"];

test("a form in which more than a line is typed keeps a draft", () => {
  expect(forms.length).toBeGreaterThan(25);
  const long = forms.filter(({ text }) => /<(LongField|LanguagesField|NoteField|TextTabs)\b/.test(text));
  expect(long.length).toBeGreaterThan(7);
  const lost = long.filter(({ text }) => !/\bdraft: /.test(text)).map(({ file }) => file);
  expect(lost).toEqual(without);
});

test("each draft that a form names is one that the server keeps", () => {
  const kinds = forms.flatMap(({ text }) =>
    [...text.matchAll(/\bdraft: `([a-z]+):/g)].map(([, kind]) => kind ?? ""),
  );
  expect(kinds.length).toBeGreaterThan(12);
  for (const kind of kinds) expect(rightForDraft(`${kind}:x`), kind).not.toBeNull();
});
