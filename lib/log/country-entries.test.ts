import { describe, expect, it } from "vitest";
import { note, proceeding } from "@/lib/testing/builders";
import { recordOf, shown } from "@/lib/testing/public-record";
import { countryEntries, entryPath } from "./country-entries";

const many = (count: number) => [
  shown(proceeding("1999-01-01", "adopted", { id: "act" }), "2020-01-01"),
  ...Array.from({ length: count - 1 }, (_, index) =>
    shown(
      proceeding(
        `20${String(10 + Math.floor(index / 28))}-01-${String((index % 28) + 1).padStart(2, "0")}`,
        "debated",
        {
          id: `debate-${index}`,
        },
      ),
      "2020-01-01",
    ),
  ),
];

describe("what a country's page shows", () => {
  it("is everything, as long as that is not much", () => {
    const record = recordOf(many(60));
    expect(countryEntries(record, "PL").shown).toHaveLength(60);
    expect(countryEntries(record, "DE").all).toEqual([]);
  });

  it("is the newest of many, and every decision, however old", () => {
    const record = recordOf(many(200));
    const { all, shown: few } = countryEntries(record, "PL");
    expect([all.length, few.length]).toEqual([200, 41]);
    expect(few[0]?.id).toBe("act");
    expect(few.at(-1)?.id).toBe(all.at(-1)?.id);
  });

  it("leads to an entry where it stands", () => {
    const record = recordOf(many(200));
    const at = (id: string) => entryPath(record, record.entry(id) as never);
    expect(at("act")).toBe("/countries/PL#entry-act");
    expect(at("debate-198")).toBe("/countries/PL#entry-debate-198");
    expect(at("debate-0")).toBe("/entries/debate-0");
    const abroad = shown(note("2020-01-01", { id: "n", countries: [] }), "2020-01-01");
    expect(entryPath(recordOf([abroad]), abroad)).toBe("/entries/n");
  });
});
