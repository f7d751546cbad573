import type { PublisherView } from "@/lib/log/publisher";
import type { Identity } from "./identity";

/** What a mark may weigh that every reader of every page loads, in bytes. */
export const largestShownLogo = 300 * 1024;

/** What the public site shows of who runs the campaign: nothing until somebody has said that it is to be shown. */
export function shownOf(identity: Identity, logo: PublisherView["logo"]): PublisherView | null {
  const { isShown, addressShown, name, address, website, pressContact, pressEmail, pressPhone } = identity;
  if (!isShown) return null;
  return {
    name,
    address: addressShown ? address : {},
    website,
    logo,
    pressContact,
    pressEmail,
    pressPhone,
  };
}
