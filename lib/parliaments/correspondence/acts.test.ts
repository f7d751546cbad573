import { beforeEach, describe, expect, it } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import { today } from "@/lib/calendar/today";
import type { Database } from "@/lib/db/client";
import { sortAddresses } from "@/lib/housekeeping/upgrades";
import { perform, performAll } from "@/lib/ledger/perform";
import { publicRecord } from "@/lib/log/queries";
import { addBody, addContact, archiveBody, editBody } from "@/lib/parliaments/acts";
import { listReachable } from "@/lib/parliaments/queries";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork } from "@/lib/testing/records";
import { editCorrespondence, leaveOffice, verifyBody, verifyContact } from "./acts";

let db: Database;
let staff: Awaited<ReturnType<typeof groundwork>>;
beforeEach(async () => {
  db = await freshDatabase();
  staff = await groundwork();
});

const email = (address: string) => ({ channel: "email", address });
const kept = {
  addresses: [email("office@sejm.example")],
  presidingOfficer: "Marshal of the Sejm",
  language: "pl",
};

describe("how a body is written to", () => {
  it("is saved apart from what is public of it, which leaves it as it is", async () => {
    await perform(staff.editor, editCorrespondence, { id: "pl-sejm", version: 1, correspondence: kept });
    const body = { kind: "chamber", chamberRole: "lower", countryCode: "PL", parentId: "pl-parliament" };
    await perform(staff.editor, editBody, {
      id: "pl-sejm",
      version: 2,
      body: { ...body, name: { en: "Sejm" } },
    });
    expect(await db.body.findUniqueOrThrow({ where: { id: "pl-sejm" } })).toMatchObject({
      name: { en: "Sejm" },
      addresses: [{ channel: "email", address: "office@sejm.example", remark: null, preferred: false }],
      presidingOfficer: "Marshal of the Sejm",
    });
    const shown = JSON.stringify((await publicRecord()).bodies.get("pl-sejm"));
    expect(shown).not.toMatch(/office@|Marshal/);
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  it("comes with a new body", async () => {
    const body = { kind: "embassy", countryCode: "PL", name: { en: "Embassy" } };
    const { id } = await perform(staff.editor, addBody, { body, correspondence: kept });
    expect((await db.body.findUniqueOrThrow({ where: { id } })).addresses).toHaveLength(1);
  });

  it("is not for readers of the desk to change", () =>
    expect(
      perform(staff.viewer, editCorrespondence, { id: "pl-sejm", version: 1, correspondence: kept }),
    ).rejects.toMatchObject({ key: "not-allowed" }));
});

describe("verifying again", () => {
  it("several at once have today and the page; one that was changed since keeps all from being written", async () => {
    await perform(staff.editor, editCorrespondence, { id: "pl-sejm", version: 1, correspondence: kept });
    const verifiedFrom = "https://sejm.example/contact";
    const steps = (version: number) =>
      [
        [verifyContact, { id: "pl-contact", version: 1, verifiedFrom }],
        [verifyBody, { id: "pl-sejm", version, verifiedFrom }],
      ] as const;
    await expect(performAll(staff.editor, steps(1))).rejects.toMatchObject({ key: "steps-refused" });
    expect((await db.contact.findUniqueOrThrow({ where: { id: "pl-contact" } })).verifiedOn).toBeNull();
    await performAll(staff.editor, steps(2));
    expect(await db.contact.findUniqueOrThrow({ where: { id: "pl-contact" } })).toMatchObject({
      verifiedOn: today(),
      verifiedFrom,
    });
    expect((await db.body.findUniqueOrThrow({ where: { id: "pl-sejm" } })).verifiedOn).toBe(today());
  });

  it("lists who was never verified first, then the oldest; who has left office and what is archived is not there", async () => {
    const add = (name: string, also: object) =>
      perform(staff.editor, addContact, { id: name, contact: { bodyId: "pl-senat", name, ...also } });
    await add("newer", { verifiedOn: "2026-05" });
    await add("older", { verifiedOn: "2024" });
    await add("gone", { until: "2020" });
    await perform(staff.editor, editCorrespondence, {
      id: "pl-sejm",
      version: 1,
      correspondence: { ...kept, verifiedOn: "2025-01-02" },
    });
    const ids = async () => (await listReachable(today())).map(({ id }) => id);
    expect(await ids()).toEqual(["pl-contact", "older", "pl-sejm", "newer"]);
    await perform(staff.editor, leaveOffice, { id: "older", version: 1 });
    await perform(staff.editor, archiveBody, { id: "pl-sejm", version: 2, archived: true });
    expect(await ids()).toEqual(["newer"]);
  });
});

it("an upgrade moves what is plainly one e-mail address, by the log, and leaves every other text", async () => {
  const add = (id: string, address: string) =>
    perform(staff.editor, addContact, { id, contact: { bodyId: "pl-sejm", name: id, address } });
  await add("plain", "office@sejm.example");
  await add("two", "a@b.example, c@d.example");
  await add("postal", "Wiejska 4\n00-902 Warszawa");
  await sortAddresses();
  await sortAddresses();
  const row = (id: string) => db.contact.findUniqueOrThrow({ where: { id } });
  expect(await row("plain")).toMatchObject({
    version: 2,
    address: null,
    addresses: [{ channel: "email", address: "office@sejm.example" }],
  });
  for (const id of ["two", "postal"]) expect(await row(id)).toMatchObject({ version: 1, addresses: null });
  expect(await verifyLog(db)).toMatchObject({ ok: true });
});
