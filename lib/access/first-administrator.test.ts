import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { perform } from "@/lib/ledger/perform";
import { behindTheLog } from "@/lib/testing/behind-the-log";
import { type RealPostgres, realPostgres } from "@/lib/testing/database";
import { addPerson, claimSetup, disablePerson } from "./acts";
import { ensureFirstAdministrator, hasAdministrator, isSetupCode, newSetupCode } from "./first-administrator";

// The port makes the printed address one that can be told apart; settings are read once in a process.
process.env.APP_URL = "https://record.example";
const setup = { system: "setup" } as const;
const password = "three herons over the strait at dusk";
let real: RealPostgres;
const nobody = () => behindTheLog(real.db, (tx) => tx.user.deleteMany({}));

beforeAll(async () => {
  real = await realPostgres();
});
afterAll(() => real.stop());
beforeEach(async () => {
  await nobody();
  await real.db.setupCode.deleteMany({});
});

describe("the first administrator", () => {
  it("gets in by a link that is printed, once", async () => {
    const lines: string[] = [];
    await ensureFirstAdministrator((line) => lines.push(line));
    const code = /^https:\/\/record\.example\/setup\?code=([\w-]{32})$/.exec(lines.at(-1) ?? "")?.[1] ?? "";
    expect(await isSetupCode(code)).toBe(true);
    expect(JSON.stringify(await real.db.setupCode.findMany())).not.toContain(code);
    const claim = { code, email: "chief@tracker.test", password };
    await perform(setup, claimSetup, claim);
    expect(await hasAdministrator()).toBe(true);
    await expect(
      perform(setup, claimSetup, { ...claim, email: "second@tracker.test" }),
    ).rejects.toMatchObject({
      key: "setup-closed",
    });
    await ensureFirstAdministrator((line) => lines.push(line));
    expect(lines).toHaveLength(2);
  });

  it("is one, also when the link is used twenty times at once", async () => {
    const code = await newSetupCode();
    const claims = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        perform(setup, claimSetup, { code, email: `chief-${index}@tracker.test`, password }),
      ),
    );
    expect(claims.filter((claim) => claim.status === "fulfilled")).toHaveLength(1);
    for (const claim of claims)
      if (claim.status === "rejected")
        expect(claim.reason).toMatchObject({ name: "Refusal", key: "setup-closed" });
    expect(await real.db.user.count()).toBe(1);
  });

  it("does not get in by an invented, old or replaced code", async () => {
    const old = await newSetupCode(new Date(Date.now() - 61 * 60_000));
    expect(await isSetupCode(old)).toBe(false);
    const ahead = await newSetupCode(new Date(Date.now() + 30 * 86_400_000));
    expect(await isSetupCode(ahead)).toBe(false);
    const replaced = await newSetupCode();
    const code = await newSetupCode();
    for (const wrong of ["invented", old, ahead, replaced, `${code} `])
      await expect(
        perform(setup, claimSetup, { code: wrong, email: "chief@tracker.test", password }),
      ).rejects.toMatchObject({ key: "setup-code-unknown" });
    expect(await real.db.user.count()).toBe(0);
  });

  it("keeps the code when what was typed is refused", async () => {
    const code = await newSetupCode();
    await expect(
      perform(setup, claimSetup, { code, email: "chief", password: "short" }),
    ).rejects.toMatchObject({
      key: "invalid",
    });
    expect(await isSetupCode(code)).toBe(true);
  });
});

it("two administrators who shut each other out at the same time: one stays", async () => {
  const machine = { system: "command-line" } as const;
  for (let round = 0; round < 5; round++) {
    await nobody();
    const [one, two] = await Promise.all(
      ["one", "two"].map((name) =>
        perform(machine, addPerson, { email: `${name}@tracker.test`, role: "administrator", password }),
      ),
    );
    if (!one || !two) throw new Error("not added");
    const answers = await Promise.allSettled([
      perform({ userId: one.id }, disablePerson, { ...two, ownPassword: password }),
      perform({ userId: two.id }, disablePerson, { ...one, ownPassword: password }),
    ]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await real.db.user.count({ where: { disabledAt: null } })).toBe(1);
  }
});
