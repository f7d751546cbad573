import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { readCampaign } from "./read-campaign";

const folder = mkdtempSync(path.join(tmpdir(), "campaign-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (bytes: Buffer): string => {
  const name = path.join(folder, "file.json");
  writeFileSync(name, bytes);
  return name;
};

it("is read as UTF-8, with or without a byte order mark", () => {
  const text = '{"sources": [{"title": "Депортація"}]}';
  for (const mark of ["", "\uFEFF"])
    expect(readCampaign(file(Buffer.from(mark + text)))).toEqual({ sources: [{ title: "Депортація" }] });
});

it("is refused in Windows-1251 instead of losing its letters", () => {
  const title = Buffer.from([0xc4, 0xe5, 0xef, 0xee, 0xf0, 0xf2, 0xe0, 0xf6, 0xb3, 0xff]);
  const bytes = Buffer.concat([Buffer.from('{"sources": [{"title": "'), title, Buffer.from('"}]}')]);
  expect(() => readCampaign(file(bytes))).toThrow(/is not UTF-8/);
});

it("is refused when it is no JSON, or is not there", () => {
  expect(() => readCampaign(file(Buffer.from("{")))).toThrow(/is not JSON/);
  expect(() => readCampaign(path.join(folder, "nothing.json"))).toThrow(/Cannot read/);
});
