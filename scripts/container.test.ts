import fs from "node:fs";
import { expect, it } from "vitest";
import { settingNames } from "@/lib/settings/settings";

const containerFile = fs.readFileSync("Dockerfile", "utf8");
const compose = fs.readFileSync("compose.yaml", "utf8");
const { scripts } = JSON.parse(fs.readFileSync("package.json", "utf8")) as { scripts: { start: string } };

it("a container starts the tracker with the flags and the environment of npm start", () => {
  const words = scripts.start.split(" || ")[0]?.split(" ") ?? [];
  const command = JSON.parse(/^CMD (\[.*\])$/m.exec(containerFile)?.[1] ?? "[]") as string[];
  expect(command).toEqual(words.slice(words.indexOf("node")));
  for (const setting of words.filter((word) => /^[A-Z_]+=/.test(word)))
    expect(containerFile).toContain(setting);
});

it("containers run the version of Node that .nvmrc names, as somebody who is not root", () => {
  const version = fs.readFileSync(".nvmrc", "utf8").trim();
  expect(containerFile).toContain(`FROM node:${version}-`);
  expect(containerFile).toMatch(/^USER node$/m);
});

it("compose hands on every setting that a container does not fix by itself", () => {
  const fixed = ["HOST", "PORT", "DATA_DIR"];
  for (const name of settingNames)
    if (fixed.includes(name)) expect(containerFile).toContain(`${name}=`);
    else expect(compose).toContain(`      ${name}: `);
});
