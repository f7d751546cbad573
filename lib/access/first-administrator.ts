import "server-only";
import { randomBytes } from "node:crypto";
import { Refusal } from "@/lib/base/refusal";
import { StartProblem } from "@/lib/base/start-problem";
import { database } from "@/lib/db/client";
import { perform } from "@/lib/ledger/perform";
import { settings } from "@/lib/settings/settings";
import { createFirstAdministrator, setupCodeHash, setupCodesAlive, setupMinutes } from "./acts";

/**
 * Opens a way in where there is no administrator yet: the account named by the settings, else a one-time link that is
 * printed on the console. Does nothing once there is one.
 * @throws StartProblem when the settings name someone who has another role
 */
export async function ensureFirstAdministrator(
  print: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Promise<void> {
  if (await hasAdministrator()) return;
  const { firstAdministrator, appUrl } = settings();
  if (!firstAdministrator) {
    const code = await newSetupCode();
    print(`No administrator yet. Open this link within ${setupMinutes} minutes, it works once:`);
    print(`${appUrl}/setup?code=${code}`);
    return;
  }
  try {
    await perform({ system: "setup" }, createFirstAdministrator, firstAdministrator);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Another process was quicker.
    if (error.key === "setup-closed") return;
    throw new StartProblem(
      error.key === "email-taken"
        ? "ADMIN_EMAIL must be the address of a new account: it belongs to someone who is not an administrator"
        : "ADMIN_EMAIL must be an e-mail address, and ADMIN_PASSWORD 15 to 256 characters long, and nothing that is easy to guess",
    );
  }
}

/** Whether there is an administrator: then the way by the one-time link is closed. */
export async function hasAdministrator(): Promise<boolean> {
  const db = await database();
  return (await db.user.count({ where: { role: "administrator" } })) > 0;
}

/** Makes a one-time code; those before it no longer hold. */
export async function newSetupCode(now = new Date()): Promise<string> {
  const db = await database();
  const code = randomBytes(24).toString("base64url");
  const expiresAt = new Date(now.getTime() + setupMinutes * 60_000);
  await db.$transaction([
    db.setupCode.deleteMany({}),
    db.setupCode.create({ data: { codeHash: setupCodeHash(code), expiresAt } }),
  ]);
  return code;
}

/** Whether a one-time code still opens the way; using it decides again. */
export async function isSetupCode(code: string, now = new Date()): Promise<boolean> {
  const db = await database();
  const codeHash = setupCodeHash(code);
  return (
    (await db.setupCode.count({ where: { codeHash, usedAt: null, expiresAt: setupCodesAlive(now) } })) > 0
  );
}
