import { beforeAll, describe, expect, it } from "vitest";
import { atOnce } from "@/lib/base/politely";
import { shippedDatabase } from "@/lib/testing/shipped";
import { publicRecord } from "./queries";
import { filterWork } from "./search";
import type { PublicRecord } from "./views";

let record: PublicRecord;
beforeAll(async () => {
  await shippedDatabase();
  record = await publicRecord();
});

const found = (q: string) => atOnce(filterWork(record, { q }));
const ids = (q: string) => found(q).map(({ id }) => id);

describe("in the shipped campaign", () => {
  it.each([
    [
      "Cemilev",
      ["Dzhemilev", "Джемилев", "Джемілєв", "Джемілєва", "Kırımoğlu", "Qırımoğlu", "Кримоглу", "Djemilev"],
    ],
    ["Chubarov", ["Чубаров", "Çubarov", "Czubarow", "Чубарова"]],
    ["Bariiev", ["Барієв", "Бариев", "Barıyev", "Bariev"]],
    ["Çavuşoğlu", ["Cavusoglu", "Чавушоглу"]],
    ["Mejlis", ["Меджліс", "Меджлис", "Medzhlis"]],
    ["Zelenskyy", ["Зеленський", "Зеленский", "Zelensky"]],
  ])("%s and every other spelling find the same", (name, spellings) => {
    expect(ids(name).length).toBeGreaterThan(0);
    for (const spelling of spellings) expect(ids(spelling), spelling).toEqual(ids(name));
  });

  it.each([
    ["Turkey", "TR"],
    ["Türkiye", "TR"],
    ["Holland", "NL"],
    ["Голландія", "NL"],
    ["Czech Republic", "CZ"],
  ])("%s finds what is recorded of %s", (q, code) => {
    const of = record.entries.filter(({ countries }) => countries.includes(code)).map(({ id }) => id);
    expect(of.length).toBeGreaterThan(0);
    expect(ids(q)).toEqual(expect.arrayContaining(of));
  });

  it("“sejm 414” finds the act of the Sejm that 414 voted for", () => {
    const [act, ...others] = found("sejm 414");
    expect(others).toEqual([]);
    expect(act).toMatchObject({ kind: "proceeding", step: "adopted", countries: ["PL"] });
  });
});
