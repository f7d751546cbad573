import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/lib/db/client";
import { perform } from "@/lib/ledger/perform";
import { freshDatabase } from "@/lib/testing/database";
import {
  addPerson,
  changeOwnName,
  changeOwnPassword,
  disablePerson,
  editPerson,
  endOwnSession,
  setPassword,
} from "../acts";
import { linkHours } from "../link-hours";
import { findLinkOwner, findPerson, listOpenSessions } from "../queries";
import { findSession } from "../session";
import { signIn } from "../sign-in";
import { choosePassword, invitePerson, makePasswordLink } from "./acts";

process.env.NEXTAUTH_SECRET = "a secret for tests alone, long enough";
const machine = { system: "command-line" } as const;
const ownPassword = "three herons over the strait at dusk";
const chosen = "four cormorants on the old sea wall";
let db: Database;
let chief: { userId: string };
let people = 0;

beforeAll(async () => {
  db = await freshDatabase();
  const input = { email: "chief@tracker.test", role: "administrator", password: ownPassword };
  chief = { userId: (await perform(machine, addPerson, input)).id };
});

const enter = (email: string, password: string) =>
  signIn({ email, password, deviceOf: () => null, network: "192.0.2", label: null });
const invited = async () => {
  const email = `invited-${++people}@tracker.test`;
  const made = await perform(chief, invitePerson, { email, name: "Someone", role: "editor", ownPassword });
  return { ...made, email };
};
const choose = async (token: string, password = chosen) => {
  const owner = await findLinkOwner(token);
  return perform(owner && { userId: owner.id }, choosePassword, { token, password });
};
const hour = 60 * 60_000;

describe("an invitation", () => {
  it("lets someone choose their own password, once", async () => {
    const { token, email, id } = await invited();
    expect(await findLinkOwner(token)).toMatchObject({ id, email });
    expect(await findPerson({ id })).toMatchObject({ passwordTemporary: true, lastSeenAt: null });
    await choose(token);
    expect(await findPerson({ id })).toMatchObject({ passwordTemporary: false });
    expect(await enter(email, chosen)).toMatchObject({ ok: true });
    expect(await findLinkOwner(token)).toBeNull();
    await expect(perform({ userId: id }, choosePassword, { token, password: chosen })).rejects.toMatchObject({
      key: "password-link-unknown",
    });
  });

  it("is kept as a hash alone, and stands in no line and no version", async () => {
    const { token } = await invited();
    const kept = await db.passwordLink.findMany();
    const versions = await db.version.findMany({ where: { subjectType: "user" } });
    const lines = await db.auditLine.findMany();
    expect(JSON.stringify([kept, versions, lines])).not.toContain(token);
    expect(lines.map(({ act }) => act)).toContain("person:link");
  });

  it("holds for so many hours, and not where its end is far ahead, as by a wrong clock", async () => {
    const { token } = await invited();
    const now = Date.now();
    expect(await findLinkOwner(token, new Date(now + (linkHours - 1) * hour))).not.toBeNull();
    expect(await findLinkOwner(token, new Date(now + (linkHours + 1) * hour))).toBeNull();
    expect(await findLinkOwner(token, new Date(now - 2 * linkHours * hour))).toBeNull();
  });

  it("no longer holds once there is a newer one, or the account is disabled", async () => {
    const first = await invited();
    const next = await perform(chief, makePasswordLink, {
      id: first.id,
      version: first.version,
      ownPassword,
    });
    expect(await findLinkOwner(first.token)).toBeNull();
    expect(await findLinkOwner(next.token)).not.toBeNull();
    await perform(chief, disablePerson, { id: first.id, version: first.version, ownPassword });
    expect(await findLinkOwner(next.token)).toBeNull();
    await expect(
      perform(chief, makePasswordLink, { id: first.id, version: first.version + 1, ownPassword }),
    ).rejects.toMatchObject({ key: "person-disabled" });
  });

  it("no longer holds once a password was set or chosen otherwise", async () => {
    const { id, version, token } = await invited();
    await perform(chief, setPassword, { id, version, password: ownPassword, ownPassword });
    expect(await findLinkOwner(token)).toBeNull();
    const next = await perform(chief, makePasswordLink, { id, version: version + 1, ownPassword });
    await perform({ userId: id }, changeOwnPassword, { current: ownPassword, password: chosen });
    expect(await findLinkOwner(next.token)).toBeNull();
  });

  it("opens nobody else's account", async () => {
    const one = await invited();
    const other = await invited();
    await expect(
      perform({ userId: other.id }, choosePassword, { token: one.token, password: chosen }),
    ).rejects.toMatchObject({ key: "password-link-unknown" });
    expect(await findLinkOwner("x".repeat(43))).toBeNull();
  });

  it("is no way around the rules of passwords", async () => {
    const { token, email } = await invited();
    await expect(choose(token, `${email} ${email}`)).rejects.toMatchObject({ key: "password-personal" });
    expect(await findLinkOwner(token)).not.toBeNull();
  });
});

describe("a password that someone else has set", () => {
  it("opens nothing until its owner has chosen another, wherever they ask", async () => {
    const { id, version, email } = await invited();
    await perform(chief, setPassword, { id, version, password: ownPassword, ownPassword });
    const answer = await enter(email, ownPassword);
    if (!answer.ok) throw new Error("not signed in");
    expect(await findSession(answer.sessionId)).toMatchObject({ passwordTemporary: true });
    await expect(perform({ userId: id }, changeOwnName, { name: "Me" })).rejects.toMatchObject({
      key: "password-first",
    });
    const change = (password: string) =>
      perform({ userId: id }, changeOwnPassword, { current: ownPassword, password });
    await expect(change(ownPassword)).rejects.toMatchObject({ key: "password-same", field: "password" });
    await change(chosen);
    await perform({ userId: id }, changeOwnName, { name: "Me" });
    expect(await findPerson({ id })).toMatchObject({ name: "Me", passwordTemporary: false });
  });

  it("lets its owner sign out", async () => {
    const { id, version, email } = await invited();
    await perform(chief, setPassword, { id, version, password: ownPassword, ownPassword });
    await enter(email, ownPassword);
    const [session] = await listOpenSessions(id);
    await perform({ userId: id }, endOwnSession, { sessionId: session?.sessionId });
    expect(await listOpenSessions(id)).toEqual([]);
  });
});

describe("names and addresses", () => {
  it("are changed by an administrator; the person signs in by the new address", async () => {
    const { id, token, email } = await invited();
    await choose(token);
    const version = (await findPerson({ id }))?.version;
    const to = { name: "Another", email: `moved-${email}` };
    await perform(chief, editPerson, { id, version, ...to, ownPassword });
    expect(await findPerson({ id })).toMatchObject(to);
    expect(await enter(email, chosen)).toMatchObject({ ok: false });
    expect(await enter(to.email, chosen)).toMatchObject({ ok: true });
  });

  it("are refused where the address is someone else's, or the version is old", async () => {
    const { id, version, email } = await invited();
    const edit = (also: object) =>
      perform(chief, editPerson, { id, version, email, name: "Someone", ownPassword, ...also });
    await expect(edit({ email: "chief@tracker.test" })).rejects.toMatchObject({ key: "email-taken" });
    await edit({ name: "New" });
    await expect(edit({ name: "Newer" })).rejects.toMatchObject({ key: "stale-version" });
  });
});

// The last one: a wrong password makes the next wait for a moment.
it("nobody is invited without the administrator's own password", async () => {
  await expect(
    perform(chief, invitePerson, { email: "x@tracker.test", role: "viewer", ownPassword: "not this one" }),
  ).rejects.toMatchObject({ key: "password-wrong", field: "ownPassword" });
});
