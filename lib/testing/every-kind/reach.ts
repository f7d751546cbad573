import type { Performer } from "./acts";
import { type Story, secret } from "./story";

/** How bodies and people are reached, and what is archived, merged or off the list: all of it known to the desk alone. */
export async function makeReach(story: Story, editor: Performer): Promise<void> {
  const address = (channel: string): string =>
    ({
      email: `${secret("address email")}@example.org`,
      post: `${secret("address street")} 1`,
      online_form: `https://example.org/${secret("address form")}`,
      phone: "+48 22 694 25 00",
      embassy: secret("address embassy"),
    })[channel] ?? "";
  const channels = ["email", "post", "online_form", "phone", "embassy"];
  const bodies = ["pl-committee", "pl-marshal", "pl-government", "pl-ministry", "pl-embassy"];
  const reached = (channel: string) => ({
    addresses: [{ channel, address: address(channel), remark: secret("address remark"), preferred: true }],
    preferredChannel: channel,
    language: "pl",
    salutations: [{ language: "pl", text: secret("salutation") }],
    verifiedOn: "2026-06-01",
    verifiedFrom: `https://example.org/${secret("address page")}`,
  });
  for (const [index, channel] of channels.entries()) {
    await story.perform("body:correspondence", editor, {
      id: bodies[index],
      version: 1,
      correspondence: { ...reached(channel), presidingOfficer: secret("presiding officer") },
    });
    await story.perform("contact:add", editor, {
      id: `contact-${channel}`,
      contact: { bodyId: "pl-sejm", office: secret("office reached"), ...reached(channel) },
    });
  }
  await story.perform("contact:add", editor, {
    id: "contact-reached-erased",
    contact: { bodyId: "pl-sejm", name: secret("reached and erased"), ...reached("email") },
  });
  await story.perform("contact:erase", editor, { id: "contact-reached-erased", version: 1 });

  const archived = { id: "archived", version: 1, archived: true };
  const add = async (name: "body" | "partner" | "document" | "source" | "wave", data: object) =>
    story.perform(`${name}:add`, editor, { id: "archived", [name]: data });
  const named = { en: secret("archived name") };
  await add("body", { kind: "embassy", countryCode: "PL", name: named });
  await add("partner", { countryCode: "PL", name: secret("archived partner") });
  await add("document", { kind: "leaflet", title: named });
  await story.perform("document:add-version", editor, {
    id: "archived",
    documentId: "archived",
    documentVersion: { label: secret("archived version") },
  });
  await story.perform("package:add", editor, {
    id: "archived",
    package: { label: secret("archived package"), items: ["archived"] },
  });
  await add("source", {
    title: secret("archived source"),
    url: `https://example.org/${secret("archived link")}`,
  });
  await add("wave", { name: named, startedOn: "2024" });
  for (const name of ["body", "partner", "document", "package", "source", "wave"] as const)
    await story.perform(`${name}:archive`, editor, archived);
  await story.perform("document:archive-version", editor, archived);

  const listing = {
    countryCode: "IS",
    basis: "assumed",
    reasoning: { en: secret("reasoning off the list") },
  };
  const { id, version } = await story.perform("listing:save", editor, { id: "listing-is", listing });
  await story.perform("listing:remove", editor, { id, version, reason: secret("reason off the list") });
}
