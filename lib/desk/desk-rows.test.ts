import { describe, expect, it } from "vitest";
import { unknownStanding } from "@/lib/standing/standing";
import { deskRow, filterRows, sortRows } from "./desk-rows";

const row = (code: string, name: string, also: Partial<ReturnType<typeof deskRow>> = {}) => ({
  ...deskRow(name, "assumed", unknownStanding(code)),
  ...also,
});
const rows = [
  row("PL", "Poland", { silentDays: 12 }),
  row("LV", "Latvia", { silentDays: 90, class: "asked" }),
  row("EE", "Estonia"),
];
const codes = (list: { code: string }[]) => list.map(({ code }) => code).join(" ");
const compare = (a: string, b: string) => a.localeCompare(b);

describe("the list of countries", () => {
  it("puts those without a value last in both directions", () => {
    expect(codes(sortRows(rows, "silence", "asc", compare))).toBe("PL LV EE");
    expect(codes(sortRows(rows, "silence", "desc", compare))).toBe("LV PL EE");
  });
  it("orders equals by name", () => {
    expect(codes(sortRows(rows, "position", "desc", compare))).toBe("EE LV PL");
  });
  it("finds a country by a part of its name or by its code, whatever the case", () => {
    const find = (text: string) => codes(filterRows(rows, { class: null, conversation: null, text }));
    expect(find("  POL ")).toBe("PL");
    expect(find("lv")).toBe("LV");
    expect(find("")).toBe("PL LV EE");
    expect(find("eesti")).toBe("EE");
    expect(find("Польща")).toBe("PL");
  });
  it("puts the one that is named before those that hold the letters", () => {
    const named = { UA: "Ukraine", GB: "United Kingdom", TR: "Türkiye", DK: "Denmark", DE: "Germany" };
    const list = Object.entries(named).map(([code, name]) => row(code, name));
    const find = (text: string) => codes(filterRows(list, { class: null, conversation: null, text }));
    expect(find("UK")).toBe("GB UA");
    expect(find("DE")).toBe("DE DK");
    expect(find("turkiye")).toBe("TR");
    expect(find("TÜRKİYE")).toBe("TR");
  });
  it("filters by class and conversation together", () => {
    expect(codes(filterRows(rows, { class: "asked", conversation: null, text: "" }))).toBe("LV");
    expect(codes(filterRows(rows, { class: "asked", conversation: "late", text: "" }))).toBe("");
  });
});
