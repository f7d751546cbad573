import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, it } from "vitest";

type Locked = { version: string; integrity?: string; link?: boolean };

describe("the lock file", () => {
  const { packages } = JSON.parse(fs.readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, Locked>;
  };
  const locked = Object.entries(packages).filter(([place]) => place !== "");

  it("holds each package to its bytes, those for other systems too", () => {
    expect(locked.length).toBeGreaterThan(500);
    const loose = locked.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ""));
    expect(loose.map(([place]) => place)).toEqual([]);
  });

  it("is what the bill of materials is made from", () => {
    const bill = JSON.parse(execFileSync(process.execPath, ["scripts/sbom.mjs"], { encoding: "utf8" }));
    expect(bill).toMatchObject({
      bomFormat: "CycloneDX",
      metadata: { component: { name: "recognition-tracker", type: "application" } },
    });
    const named = new Set(bill.components.map(({ purl }: { purl: string }) => purl));
    for (const [place, { version }] of locked) {
      const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
      expect(named).toContain(`pkg:npm/${name.replace("@", "%40")}@${version}`);
    }
  });
});
