import { expect, it } from "vitest";
import { readAtMost } from "./read-at-most";

const pieces = (count: number) => {
  let sent = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (sent++ < count) controller.enqueue(new Uint8Array(10).fill(sent));
      else controller.close();
    },
    cancel: () => {
      cancelled = true;
    },
  });
  const request = new Request("http://localhost", { method: "POST", body, duplex: "half" } as RequestInit);
  return { request, sent: () => sent, cancelled: () => cancelled };
};

it.each([
  ["nothing", 0, 0],
  ["a part", 3, 30],
  ["just as much", 5, 50],
])("gives the whole body: %s", async (_, count, length) => {
  expect((await readAtMost(pieces(count).request, 50))?.byteLength).toBe(length);
});

it("stops at once when it is longer, unless the rest is to be heard out", async () => {
  const endless = pieces(1000);
  expect(await readAtMost(endless.request, 50)).toBeNull();
  expect(endless.cancelled()).toBe(true);
  expect(endless.sent()).toBeLessThan(10);

  const polite = pieces(8);
  expect(await readAtMost(polite.request, 50, 100)).toBeNull();
  expect(polite.cancelled()).toBe(false);

  const rude = pieces(1000);
  expect(await readAtMost(rude.request, 50, 100)).toBeNull();
  expect(rude.cancelled()).toBe(true);
});
