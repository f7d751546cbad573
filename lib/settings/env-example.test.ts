import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { parseSettings, settingNames } from "./settings";

const example = fs.readFileSync(".env.example", "utf8");
const given = [...example.matchAll(/^#([A-Z_]+)=(.*)$/gm)].map(([, name = "", value = ""]) => ({
  name,
  value,
}));

describe(".env.example", () => {
  it("names the settings that are read, each once", () => {
    expect(given.map(({ name }) => name)).toEqual(settingNames);
  });

  it("says what each is in one sentence above it", () => {
    for (const { name } of given) expect(example).toMatch(new RegExp(`^# [^\\n]+\\.\\n#${name}=`, "m"));
  });

  it("sets nothing by itself, and values that are right once taken", () => {
    expect(example.replace(/^#.*$/gm, "").trim()).toBe("");
    // The two that must be thought of are left out: one says so of the other.
    const values = Object.fromEntries(given.map(({ name, value }) => [name, value]));
    expect(() => parseSettings({ ...values, ADMIN_EMAIL: "" })).not.toThrow();
  });
});

it("the table in README.md names the same settings", () => {
  const readme = fs.readFileSync("README.md", "utf8");
  const table = /^\| Setting .*\n\|[-|]+\n((?:\|.*\n)+)/m.exec(readme)?.[1] ?? "";
  const named = table.split("\n").flatMap((row) => row.split("|")[1]?.match(/[A-Z][A-Z_]+/g) ?? []);
  expect(named.sort()).toEqual([...settingNames].sort());
});
