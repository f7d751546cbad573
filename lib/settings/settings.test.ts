import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "@/lib/testing/postgres-server";
import { keptSecret, parseSettings } from "./settings";

const scratch = temporaryFolder("recognition-tracker-settings");
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

describe("settings", () => {
  test("without any, a laptop's", () => {
    expect(parseSettings({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      appUrl: "http://localhost:3000",
      dataDir: path.resolve("data"),
      databaseUrl: undefined,
      firstAdministrator: undefined,
      timeZone: "Europe/Kyiv",
      securityContact: undefined,
      givenSecret: undefined,
      trustedProxy: [],
    });
  });

  test("an empty one counts as unset", () => {
    const names = ["PORT", "HOST", "APP_URL", "DATA_DIR", "DATABASE_URL", "ADMIN_EMAIL", "CAMPAIGN_TIMEZONE"];
    expect(parseSettings(Object.fromEntries(names.map((name) => [name, " "])))).toEqual(parseSettings({}));
  });

  test("the address follows the port, unless it is given", () => {
    expect(parseSettings({ PORT: "4000" }).appUrl).toBe("http://localhost:4000");
    expect(parseSettings({ PORT: "4000", APP_URL: "https://record.example.org/" }).appUrl).toBe(
      "https://record.example.org",
    );
  });

  test("a contact may be a bare e-mail address", () => {
    expect(parseSettings({ SECURITY_CONTACT: "security@example.org" }).securityContact).toBe(
      "mailto:security@example.org",
    );
  });

  const wrong: [string, Record<string, string>, RegExp][] = [
    ["PORT", { PORT: "http" }, /whole number from 1 to 65535 \(it is "http"\)/],
    ["PORT", { PORT: "70000" }, /whole number/],
    ["PORT", { PORT: "0" }, /whole number/],
    ["PORT", { PORT: "-1" }, /whole number/],
    ["HOST", { HOST: "my host" }, /host name or an IP address/],
    ["APP_URL", { APP_URL: "record.example.org" }, /http or https address/],
    ["APP_URL", { APP_URL: "javascript:alert(1)" }, /http or https address/],
    ["APP_URL", { APP_URL: "https://example.org/record" }, /without a path/],
    ["DATABASE_URL", { DATABASE_URL: "mysql://host/db" }, /begins with postgresql:\/\//],
    ["ADMIN_EMAIL", { ADMIN_EMAIL: "someone", ADMIN_PASSWORD: "long enough to be one" }, /an e-mail address/],
    ["ADMIN_PASSWORD", { ADMIN_EMAIL: "a@example.org", ADMIN_PASSWORD: "short" }, /15 to 256 characters/],
    ["ADMIN_PASSWORD", { ADMIN_EMAIL: "a@example.org" }, /must be set when ADMIN_EMAIL is/],
    ["ADMIN_EMAIL", { ADMIN_PASSWORD: "long enough to be one" }, /must be set when ADMIN_PASSWORD is/],
    ["CAMPAIGN_TIMEZONE", { CAMPAIGN_TIMEZONE: "Mars/Olympus" }, /an IANA time zone/],
    [
      "ADMIN_PASSWORD",
      { ADMIN_EMAIL: "a@example.org", ADMIN_PASSWORD: "passwordpassword" },
      /nothing that is easy to guess/,
    ],
    [
      "ADMIN_PASSWORD",
      { ADMIN_EMAIL: "oksana.petrenko@example.org", ADMIN_PASSWORD: "Oksana Petrenko 7" },
      /nothing of ADMIN_EMAIL/,
    ],
    ["SECURITY_CONTACT", { SECURITY_CONTACT: "me\nExpires: never" }, /an e-mail address, or an https/],
    ["SECURITY_CONTACT", { SECURITY_CONTACT: "javascript:alert(1)" }, /an e-mail address, or an https/],
    ["NEXTAUTH_SECRET", { NEXTAUTH_SECRET: "secret" }, /at least 32 random characters/],
    ["NEXTAUTH_SECRET", { NEXTAUTH_SECRET: "a".repeat(32) }, /at least 32 random characters/],
    ["NEXTAUTH_SECRET", { NEXTAUTH_SECRET: "Rk3d!x8Qw2".repeat(4) }, /at least 32 random characters/],
    ["NEXTAUTH_SECRET", { NEXTAUTH_SECRET: "changemechangemechangemechangeme" }, /random characters/],
    ["NEXTAUTH_SECRET", { NEXTAUTH_SECRET: "0123456789abcdef0123456789abcdef" }, /random characters/],
    ["NEXTAUTH_SECRET", { NEXTAUTH_SECRET: "password-secret-qwertyuiop-123456" }, /random characters/],
  ];
  test.each(wrong)(
    "a wrong %s is named in one line, with what it should be: %o",
    (name, environment, line) => {
      const failing = () => parseSettings(environment);
      expect(failing).toThrow(line);
      expect(failing).toThrow(new RegExp(`^${name} must [^\\n]*$`));
    },
  );

  test("a secret that was drawn by chance is taken, in hexadecimal too", () => {
    for (let count = 0; count < 200; count++)
      for (const encoding of ["hex", "base64url"] as const) {
        const NEXTAUTH_SECRET = crypto.randomBytes(encoding === "hex" ? 16 : 24).toString(encoding);
        expect(parseSettings({ NEXTAUTH_SECRET }).givenSecret).toBe(NEXTAUTH_SECRET);
      }
    // Drawn so too, though it has hardly a letter.
    const digits = "285446040e13800319d6687154748154";
    expect(parseSettings({ NEXTAUTH_SECRET: digits }).givenSecret).toBe(digits);
  });

  test("a secret value is never repeated on the console", () => {
    for (const name of ["ADMIN_PASSWORD", "NEXTAUTH_SECRET", "DATABASE_URL"]) {
      expect(() => parseSettings({ [name]: "hunter2" })).not.toThrow(/hunter2/);
    }
  });
});

describe("the session secret", () => {
  test("is made once, for its owner alone", () => {
    const folder = path.join(scratch, "keys");
    const first = keptSecret(folder);
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(keptSecret(folder)).toBe(first);
    expect(fs.statSync(path.join(folder, "session-secret")).mode & 0o777).toBe(0o600);
    expect(keptSecret(path.join(scratch, "others"))).not.toBe(first);
  });

  test("is refused when others can read it, or when it is damaged", () => {
    const folder = path.join(scratch, "open");
    keptSecret(folder);
    fs.chmodSync(path.join(folder, "session-secret"), 0o644);
    expect(() => keptSecret(folder)).toThrow(/can be read by others: run chmod 600/);
    fs.chmodSync(path.join(folder, "session-secret"), 0o600);
    for (const bad of ["x", "0".repeat(43)]) {
      fs.writeFileSync(path.join(folder, "session-secret"), bad);
      expect(() => keptSecret(folder)).toThrow(/is damaged/);
    }
    fs.rmSync(path.join(folder, "session-secret"));
    fs.mkdirSync(path.join(folder, "session-secret"), { mode: 0o700 });
    expect(() => keptSecret(folder)).toThrow(/cannot be read/);
  });
});
