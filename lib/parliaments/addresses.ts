import type { z } from "zod";
import { AddressChannel } from "@/lib/db/generated/enums";
import { requireOnePerLanguage } from "@/lib/fields/language";
import type { Address } from "./fields";

/** How the addresses of one body or person go together. */

type Addressed = {
  addresses: readonly Address[] | null;
  preferredChannel: AddressChannel | null;
  salutations: readonly { language: string }[] | null;
};

/** Refuses doubled addresses, two preferred of one kind, and a preferred way that has no address. */
export function requireAddresses(given: Addressed, context: z.RefinementCtx): void {
  const wrong = (path: (string | number)[], message: string) =>
    context.addIssue({ code: "custom", path, message });
  const addresses = given.addresses ?? [];
  const seen = new Set<string>();
  const preferred = new Set<AddressChannel>();
  for (const [index, one] of addresses.entries()) {
    const key = `${one.channel} ${one.address.toLocaleLowerCase("en")}`;
    if (seen.has(key)) wrong(["addresses", index, "address"], "listed-twice");
    seen.add(key);
    if (!one.preferred) continue;
    if (preferred.has(one.channel)) wrong(["addresses", index, "preferred"], "one-preferred");
    preferred.add(one.channel);
  }
  const { preferredChannel } = given;
  if (preferredChannel && !addresses.some(({ channel }) => channel === preferredChannel))
    wrong(["preferredChannel"], "preferred-without-address");
  requireOnePerLanguage(given.salutations, context, ["salutations"]);
}

const channels = Object.values(AddressChannel);

/** Addresses by kind, the preferred one of each first. */
export const inOrderOfUse = (
  addresses: readonly Address[] | null,
  preferredChannel: AddressChannel | null = null,
): Address[] =>
  [...(addresses ?? [])].sort(
    (a, b) =>
      Number(b.channel === preferredChannel) - Number(a.channel === preferredChannel) ||
      channels.indexOf(a.channel) - channels.indexOf(b.channel) ||
      Number(b.preferred) - Number(a.preferred),
  );

/** Where a letter goes by a channel: the preferred address of that kind, else the first; null where there is none. */
export const addressBy = (addresses: readonly Address[] | null, channel: AddressChannel): Address | null =>
  inOrderOfUse(addresses).find((one) => one.channel === channel) ?? null;
