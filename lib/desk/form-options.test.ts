import { expect, it } from "vitest";
import { findSources } from "./form-options";

const source = (id: string, title: string, publisher: string | null = null) => ({
  id,
  title,
  publisher,
  url: `https://tracker.test/${id}`,
});
const sources = [
  source("a", "On Sürgünlik", "Qırımtatar"),
  source("b", "Sejm", "Surgunlik press"),
  source("c", "Other"),
];
const found = (typed: string) =>
  findSources(sources, typed)
    .map(({ id }) => id)
    .join(" ");

it.each([
  ["with marks or without", ["surgunlik", "Sürgünlik", "SÜRGÜNLİK"], "a b"],
  ["by its publisher", ["qirimtatar", "Qırımtatar"], "a"],
  ["by its link", ["https://tracker.test/c", "tracker.test/c"], "c"],
  ["whatever is typed, when nothing is", ["", "  "], "a b c"],
])("a known source is found %s", (_, texts, ids) => {
  for (const text of texts) expect(found(text), text).toBe(ids);
});
