import type { AddressChannel } from "@/lib/db/generated/enums";
import { webAddress } from "@/lib/fields/fields";

/** What addresses of each kind look like. */

const atom = '[^\\s@<>()\\[\\],;:"]+';
const email = new RegExp(`^${atom}@${atom}\\.[^\\s@<>()\\[\\],;:".]{2,}$`, "u");
const phone = /^\+?[\d\s().\-/]{4,30}(?:\s*\p{L}{1,8}\.?\s*\d{1,8})?$/u;

/** Whether a text is one e-mail address and nothing else. */
export const isEmail = (text: string): boolean => text.length <= 254 && email.test(text);

/** What is wrong with an address of its kind, as a key of the `refusals` catalogue; null when it is one. */
export function wrongAddress({
  channel,
  address,
}: {
  channel: AddressChannel;
  address: string;
}): string | null {
  if (channel === "email") return isEmail(address) ? null : "one-email";
  if (channel === "online_form") return webAddress(address) ? null : "web-address";
  if (channel === "phone") return phone.test(address) ? null : "phone-number";
  return null;
}
