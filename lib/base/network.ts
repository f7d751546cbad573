import { isIP } from "node:net";

/**
 * The network that a request came from: as much of its address as a provider gives to one household or office, a /24
 * or a /48. `server/from.ts` has put the address into `X-Forwarded-For`, whatever the sender wrote there.
 */
export function networkOf(forwardedFor: string | null): string {
  const last = (forwardedFor ?? "").slice(-100).split(",").at(-1)?.trim() ?? "";
  const address = last.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIP(address) === 4) return address.split(".").slice(0, 3).join(".");
  if (isIP(address) === 6) return expanded(address).slice(0, 3).join(":");
  return "unknown";
}

/** The groups of an IPv6 address, with those that `::` stands for. */
function expanded(address: string): string[] {
  const [head = "", tail] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const groups = (part: string) => part.split(":").filter(Boolean);
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(missing).fill("0"), ...after].map((group) =>
    group.replace(/^0+(?=.)/, ""),
  );
}
