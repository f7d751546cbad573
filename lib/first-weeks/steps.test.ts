import { describe, expect, it } from "vitest";
import { firstSteps, firstWeeksIn, type Installed, isUnderWay, statesOf } from "./steps";

const fresh: Installed = {
  ...{ hasIdentity: false, unconfirmed: 39, imports: 0, letterTexts: 0, sendings: 0, administrators: 1 },
};
const done: Installed = {
  ...{ hasIdentity: true, unconfirmed: 0, imports: 1, letterTexts: 2, sendings: 1, administrators: 2 },
};
const said = firstWeeksIn(null);
const states = (installed: Installed, also: object = {}) =>
  Object.fromEntries(statesOf(installed, { ...said, ...also }).map(({ step, state }) => [step, state]));

describe("the first weeks", () => {
  it("of a new installation are all to do", () => {
    expect(Object.values(states(fresh))).toEqual(firstSteps.map(() => "open"));
    expect(isUnderWay(statesOf(fresh, said), said)).toBe(true);
  });

  it.each<[string, Partial<Installed>]>([
    ["identity", { hasIdentity: true }],
    ["letters", { unconfirmed: 0 }],
    ["register", { imports: 1 }],
    ["text", { letterTexts: 1 }],
    ["sending", { sendings: 1 }],
    ["administrator", { administrators: 2 }],
  ])("know by themselves that %s is done", (step, also) => {
    const now = states({ ...fresh, ...also });
    expect(now[step]).toBe("done");
    expect(Object.values(now).filter((state) => state === "done")).toHaveLength(1);
  });

  it("take somebody's word for backups, and leave for later what is to wait", () => {
    expect(states(fresh, { backupsSince: "2026-11-28" }).backup).toBe("done");
    expect(states(fresh, { later: ["register"] }).register).toBe("later");
    expect(states(done, { later: ["register"] }).register).toBe("done");
  });

  it("are over when all is done or left for later, or the guide is put away", () => {
    const backups = { ...said, backupsSince: "2026-11-28" as const };
    expect(isUnderWay(statesOf(done, said), said)).toBe(true);
    expect(isUnderWay(statesOf(done, backups), backups)).toBe(false);
    const later = { ...said, later: [...firstSteps] };
    expect(isUnderWay(statesOf(fresh, later), later)).toBe(false);
    const away = { ...said, away: true };
    expect(isUnderWay(statesOf(fresh, away), away)).toBe(false);
  });

  it("read what is kept of any earlier form", () => {
    expect(firstWeeksIn(undefined)).toEqual(said);
    expect(firstWeeksIn({ later: ["backup"] })).toEqual({ ...said, later: ["backup"] });
  });
});
