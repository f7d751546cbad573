import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { networkOf } from "@/lib/base/network";
import { Buckets } from "@/lib/error-reports/buckets";
import { sayFrom, trustsOf } from "./from";

function said(proxies: string[], peer: string, claimed?: string): unknown {
  const request = {
    socket: { remoteAddress: peer },
    connection: { remoteAddress: peer },
    headers: claimed === undefined ? {} : { "x-forwarded-for": claimed },
  } as unknown as IncomingMessage;
  sayFrom(request, trustsOf(proxies));
  return request.headers["x-forwarded-for"];
}

describe("where a request comes from", () => {
  it.each([
    [[], "203.0.113.9", "198.51.100.7", "203.0.113.9"],
    [[], "127.0.0.1", "198.51.100.7", "127.0.0.1"],
    [["loopback"], "127.0.0.1", "198.51.100.7", "198.51.100.7"],
    [["loopback"], "::1", "2001:db8::7", "2001:db8::7"],
    // What stands before the proxy's own word was written by the sender.
    [["loopback"], "127.0.0.1", "1.2.3.4, 198.51.100.7", "198.51.100.7"],
    [["loopback", "10.0.0.0/8"], "127.0.0.1", "198.51.100.7, 10.1.2.3", "198.51.100.7"],
    [["10.0.0.1"], "10.0.0.2", "198.51.100.7", "10.0.0.2"],
    [["loopback"], "127.0.0.1", "not an address", "127.0.0.1"],
    [["loopback"], "127.0.0.1", undefined, "127.0.0.1"],
  ])("with %j trusted, from %s that claims %s it is %s", (proxies, peer, claimed, address) =>
    expect(said(proxies, peer, claimed)).toBe(address),
  );

  it("a flood of invented addresses is one network, and others are not kept out by it", () => {
    const buckets = new Buckets({ atOnce: 5, refill: 600_000 });
    const take = (peer: string, claimed: string) =>
      buckets.take(networkOf(String(said([], peer, claimed))), 1_000_000);
    const taken = Array.from({ length: 500 }, (_, index) => take("203.0.113.9", `198.51.${index % 250}.1`));
    expect(taken.filter((wait) => wait === 0)).toHaveLength(5);
    expect(take("192.0.2.1", "198.51.1.1")).toBe(0);
  });
});
