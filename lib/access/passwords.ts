import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { Gate } from "@/lib/base/gate";
import { ofProcess } from "@/lib/base/of-process";
import { normalPassword } from "@/lib/settings/password-rules";

// Each hash holds 64 MiB while it is made: a flood of sign-ins waits in line, it does not fill the memory.
const gate = ofProcess("password-gate", () => new Gate(4, 50));

/** A hash of something nobody knows, with the same cost: an unknown account answers as slowly as a known one. */
const nobody =
  "$argon2id$v=19$m=65536,t=3,p=1$c3VyZ3VubGlrMTk0NHJlYw$8PL7xQmVhNfWJ4t5b3sVt0ZlM9Qp2c6yRk1uHdEoXgA";

/**
 * Hashes a password with argon2id (64 MiB, three passes).
 * @throws Refusal `busy` when too many others wait
 */
export const hashPassword = (password: string): Promise<string> =>
  gate.run(() =>
    // 2 is argon2id; the package's enum does not exist at run time.
    hash(normalPassword(password), { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 }),
  );

/**
 * Whether a password fits a hash; without a hash it takes as long and does not. Those who go `first` are not held up
 * by a crowd of strangers.
 * @throws Refusal `busy` when too many others wait
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
  { first = false } = {},
): Promise<boolean> {
  const fits = await gate.run(() => verify(passwordHash ?? nobody, normalPassword(password)), first);
  return fits && passwordHash !== null;
}
