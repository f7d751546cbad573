import { expect, it } from "vitest";
import { securityText } from "./security-text";

const appUrl = "https://record.example";
const read = (text: string) =>
  Object.fromEntries(
    text
      .trim()
      .split("\n")
      .map((line) => line.split(/: (.*)/)),
  );

it("says where to report a weakness, and holds for half a year from any day", () => {
  const now = new Date("2026-11-27T15:04:05Z");
  expect(read(securityText({ appUrl }, now))).toMatchObject({
    Contact: "https://record.example/en/report-error",
    Expires: "2027-05-26T00:00:00Z",
    "Preferred-Languages": "en, uk, crh",
    Canonical: "https://record.example/.well-known/security.txt",
  });
  const later = new Date(now.getTime() + 400 * 86_400_000);
  expect(Date.parse(read(securityText({ appUrl }, later)).Expires ?? "")).toBeGreaterThan(later.getTime());
});

it("names the contact of the settings first", () => {
  const contact = "mailto:security@record.example";
  expect(read(securityText({ appUrl, contact }, new Date())).Contact).toBe(contact);
});
