import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import proxyAddress from "proxy-addr";
import { z } from "zod";
import { makePrivately } from "@/lib/base/private-files";
import { StartProblem } from "@/lib/base/start-problem";
import { isGuessable, passwordProblem } from "./password-rules";
import { serversOf } from "./server-addresses";
import { defaultTimeZone } from "./time-zone";

const unsetWhenEmpty = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? undefined : value;
/** @param mustBe what is said of it where it is wrong */
const setting = <Schema extends z.ZodType>(mustBe: string, schema: Schema) =>
  z.preprocess(unsetWhenEmpty, schema).describe(mustBe);

const succeeds = (work: () => unknown): boolean => {
  try {
    work();
    return true;
  } catch {
    return false;
  }
};
const isTimeZone = (name: string) => succeeds(() => new Intl.DateTimeFormat("en", { timeZone: name }));
const areProxies = (names: string[]) => succeeds(() => proxyAddress.compile(names));

const isAddress = (text: string, protocols: string[]) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);

/** A bare e-mail address as the address that opens a letter to it. */
const asUri = (text: string): string => (z.email().safeParse(text).success ? `mailto:${text}` : text);
const isContact = (text: string): boolean => /^(https|mailto|tel):\S+$/.test(text);

const shortestSecret = 32;

/**
 * Whether a secret may well have been drawn by chance: not one letter, word or row of keys over and over. Hexadecimal
 * digits are no words: of those drawn by chance one in 1,500 is mostly digits, which in a password would be years.
 */
const isVaried = (text: string): boolean =>
  new Set(text).size >= 8 &&
  !/^(.{1,16})\1+.{0,15}$/s.test(text) &&
  (/^[0-9a-f]+$/i.test(text) || !isGuessable(text));

const Environment = z.object({
  PORT: setting(
    "a whole number from 1 to 65535",
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535)
      .default(3000),
  ),
  HOST: setting(
    "a host name or an IP address, such as 127.0.0.1",
    z
      .string()
      .regex(/^[A-Za-z0-9.:_-]+$/)
      .default("127.0.0.1"),
  ),
  APP_URL: setting(
    "an http or https address without a path, such as https://record.example.org",
    z
      .string()
      .refine((text) => isAddress(text, ["http:", "https:"]) && new URL(text).pathname === "/")
      .transform((text) => new URL(text).origin)
      .optional(),
  ),
  DATA_DIR: setting("the path of a folder", z.string().default("./data")),
  DATABASE_URL: setting(
    "an address that begins with postgresql:// (several hosts with commas between them), or unset for the embedded database",
    z
      .string()
      .refine((text) => serversOf(text) !== null)
      .optional(),
  ),
  ADMIN_EMAIL: setting("an e-mail address", z.email().optional()),
  ADMIN_PASSWORD: setting(
    "15 to 256 characters long, and nothing that is easy to guess",
    z
      .string()
      .refine((text) => !passwordProblem(text))
      .optional(),
  ),
  TRUSTED_PROXY: setting(
    "addresses or networks with commas between them, such as 10.0.0.1 or 10.0.0.0/8, or loopback",
    z
      .string()
      .transform((text) => text.split(",").map((part) => part.trim()))
      .refine(areProxies)
      .default([]),
  ),
  CAMPAIGN_TIMEZONE: setting(
    "an IANA time zone, such as Europe/Kyiv",
    z.string().trim().refine(isTimeZone).default(defaultTimeZone),
  ),
  SECURITY_CONTACT: setting(
    "an e-mail address, or an https, mailto or tel address",
    z.string().transform(asUri).refine(isContact).optional(),
  ),
  NEXTAUTH_SECRET: setting(
    "at least 32 random characters (openssl rand -base64 32 makes some), or unset",
    z.string().min(shortestSecret).refine(isVaried).optional(),
  ),
});

/** The names of all settings, as the environment gives them. */
export const settingNames = Environment.keyof().options;

const mustBe = (name: keyof typeof Environment.shape) => Environment.shape[name].description;
const secret = new Set(["ADMIN_PASSWORD", "NEXTAUTH_SECRET", "DATABASE_URL"]);

/**
 * The settings in an environment. An empty string counts as unset.
 * @throws StartProblem with one line that names the wrong setting and what it should be
 */
export function parseSettings(environment: Record<string, string | undefined>) {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path[0] as keyof typeof Environment.shape;
    const given = secret.has(name)
      ? ""
      : ` (it is "${String(environment[name]).replace(/\s+/g, " ").slice(0, 80)}")`;
    throw new StartProblem(`${name} must be ${mustBe(name)}${given}`);
  }
  const values = parsed.data;
  if (!values.ADMIN_EMAIL !== !values.ADMIN_PASSWORD) {
    const [missing, other] = values.ADMIN_EMAIL
      ? (["ADMIN_PASSWORD", "ADMIN_EMAIL"] as const)
      : (["ADMIN_EMAIL", "ADMIN_PASSWORD"] as const);
    throw new StartProblem(`${missing} must be set when ${other} is: ${mustBe(missing)}`);
  }
  if (values.ADMIN_PASSWORD && passwordProblem(values.ADMIN_PASSWORD, { email: values.ADMIN_EMAIL }))
    throw new StartProblem(
      `ADMIN_PASSWORD must be ${mustBe("ADMIN_PASSWORD")}, and have nothing of ADMIN_EMAIL`,
    );
  return {
    port: values.PORT,
    host: values.HOST,
    /** Origin of the site, without a slash at the end. */
    appUrl: values.APP_URL ?? `http://localhost:${values.PORT}`,
    /** Absolute path. */
    dataDir: path.resolve(/* turbopackIgnore: true */ values.DATA_DIR),
    /** Unset: the embedded database in `dataDir`. */
    databaseUrl: values.DATABASE_URL,
    /** Peers that are believed where a request came from. */
    trustedProxy: values.TRUSTED_PROXY,
    firstAdministrator:
      values.ADMIN_EMAIL && values.ADMIN_PASSWORD
        ? { email: values.ADMIN_EMAIL, password: values.ADMIN_PASSWORD }
        : undefined,
    timeZone: values.CAMPAIGN_TIMEZONE,
    /** Where weaknesses are to be reported, as a URI. */
    securityContact: values.SECURITY_CONTACT,
    /** As given by NEXTAUTH_SECRET; `sessionSecret()` makes one when it is unset. */
    givenSecret: values.NEXTAUTH_SECRET,
  };
}
export type Settings = ReturnType<typeof parseSettings>;

let known: Settings | undefined;

/**
 * The settings of this process, read at the first call and kept. Nothing asks for them during a build.
 * @throws StartProblem as {@link parseSettings} does
 */
export function settings(): Settings {
  if (!known) {
    // biome-ignore lint/style/noProcessEnv: settings are read here
    known = parseSettings(process.env);
    // Whoever asks where the data lies may write there.
    makePrivately();
  }
  return known;
}

/** For tests, whose files share a process: the settings are read anew at the next call. */
export function forgetSettings(): void {
  known = undefined;
  knownSecret = undefined;
}

let knownSecret: string | undefined;

/**
 * The secret that session cookies are sealed with: NEXTAUTH_SECRET, else one made at the first start and kept in
 * `DATA_DIR/keys`, readable by its owner alone.
 * @throws StartProblem when the kept one is damaged or can be read by others
 */
export function sessionSecret(): string {
  knownSecret ??= settings().givenSecret ?? keptSecret(path.join(settings().dataDir, "keys"));
  return knownSecret;
}

/** Reads the secret in a folder of keys, or makes it. Exported for its test. */
export function keptSecret(folder: string): string {
  const file = path.join(folder, "session-secret");
  if (!fs.existsSync(file)) {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      // Complete before it has its name: a start cut short leaves no half a key.
      const draft = `${file}.${crypto.randomUUID()}`;
      fs.writeFileSync(draft, `${crypto.randomBytes(32).toString("base64url")}\n`, {
        mode: 0o600,
        flush: true,
      });
      takeName(draft, file);
    } catch (error) {
      throw new StartProblem(`DATA_DIR must be a folder that can be written to: ${(error as Error).message}`);
    }
  }
  // Windows has no such bits; access is the folder's there.
  if (process.platform !== "win32" && (fs.statSync(file).mode & 0o077) !== 0) {
    throw new StartProblem(`${file} can be read by others: run chmod 600 on it, or set NEXTAUTH_SECRET`);
  }
  const kept = readKey(file);
  if (kept.length < shortestSecret || !isVaried(kept))
    throw new StartProblem(
      `${file} is damaged: delete it to have a new one made; everyone signs in anew then`,
    );
  return kept;
}

/** Gives a file its name, unless another instance that starts at the same moment was first: then theirs is taken. */
function takeName(draft: string, file: string): void {
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    // Some file systems know no links.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") fs.renameSync(draft, file);
  }
  fs.rmSync(draft, { force: true });
}

function readKey(file: string): string {
  try {
    return fs.readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new StartProblem(`${file} cannot be read: ${(error as Error).message}`);
  }
}
