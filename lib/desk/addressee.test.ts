import { expect, test } from "vitest";
import { likelyAddressee } from "./addressee";

type Given = Parameters<typeof likelyAddressee>[0];
type Body = { id: string; kind: string; countryCode: string; archived?: true };

const parliament = { id: "parliament", kind: "parliament", countryCode: "MT" };
const speaker = { id: "speaker", kind: "presiding_officer", countryCode: "MT" };
const committee = { id: "committee", kind: "committee", countryCode: "MT" };
const letter = (bodyId: string, occurredOn: string, also: object = {}) => ({
  id: occurredOn,
  kind: "dispatch",
  countries: ["MT"],
  body: { id: bodyId },
  rung: "sent",
  letterKind: "package",
  occurredOn,
  removed: null,
  ...also,
});
const referral = (referredToId: string, occurredOn: string) => ({
  id: occurredOn,
  kind: "response",
  countries: ["MT"],
  body: null,
  referredToId,
  occurredOn,
  removed: null,
});
const addressee = (bodies: Body[], entries: object[] = []) =>
  likelyAddressee(
    { bodies: new Map(bodies.map((body) => [body.id, body])), entries } as unknown as Given,
    "MT",
  );

test("a letter goes to the only body, or the only parliament among several", () => {
  expect(addressee([])).toBe(null);
  expect(addressee([speaker])).toBe("speaker");
  expect(addressee([speaker, parliament])).toBe("parliament");
  expect(addressee([speaker, committee])).toBe(null);
  expect(addressee([parliament, { ...parliament, id: "other" }])).toBe(null);
});

test("it goes rather where the last one went, and first of all to whom they passed it on", () => {
  const bodies = [parliament, speaker, committee];
  const sent = [letter("parliament", "2025-03-26"), letter("speaker", "2026-03-26")];
  expect(addressee(bodies, sent)).toBe("speaker");
  expect(addressee(bodies, [...sent, referral("committee", "2026-04-01")])).toBe("committee");
  expect(addressee(bodies, [sent[0] as object, letter("speaker", "2026-03-26", { removed: {} })])).toBe(
    "parliament",
  );
});

test("nothing goes to what is archived", () => {
  const bodies = [parliament, { ...speaker, archived: true as const }];
  expect(addressee(bodies, [letter("speaker", "2026-03-26")])).toBe("parliament");
});
