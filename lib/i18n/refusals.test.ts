import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import refusals from "./messages/en/refusals.json";

const root = path.join(import.meta.dirname, "..", "..");

it("has words for every refusal that the code names", () => {
  const missing = new Set<string>();
  for (const folder of ["lib", "app"])
    for (const file of readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/.test(file) || file.endsWith(".test.ts") || file.includes("generated")) continue;
      const text = readFileSync(path.join(root, folder, file), "utf8");
      for (const [, key] of text.matchAll(/new Refusal\(\s*"([^"]+)"/g))
        if (key && !(key in refusals)) missing.add(`${key} (${file})`);
    }
  expect([...missing]).toEqual([]);
});
