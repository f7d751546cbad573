import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import proxyAddress from "proxy-addr";

/** Which peers are proxies of ours, as `proxy-addr` reads them: addresses, networks, `loopback`. */
export type Trusts = (address: string, hop: number) => boolean;
export const trustsOf = (proxies: readonly string[]): Trusts => proxyAddress.compile([...proxies]);

/**
 * Says where a request comes from, in the header that the framework and our own limits read. What a peer claims there is
 * believed only of a proxy that was set; for everyone else it is the address of the peer itself.
 */
export function sayFrom(request: IncomingMessage, trusts: Trusts): void {
  request.headers["x-forwarded-for"] = addressOf(request, trusts);
}

function addressOf(request: IncomingMessage, trusts: Trusts): string {
  const claimed = proxyAddress(request, trusts);
  // A proxy may hand on what is no address.
  return isIP(claimed) ? claimed : (request.socket.remoteAddress ?? "");
}
