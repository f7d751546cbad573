import { AsyncLocalStorage } from "node:async_hooks";
import { describe, expect, it } from "vitest";
import { Gate, Gates } from "./gate";

const held = () => {
  let open = () => {};
  const door = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { door, open };
};

it("lets so many through at once, the others in their turn, and refuses when the line is full", async () => {
  const gate = new Gate(2, 2);
  const { door, open } = held();
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await door;
    running--;
  };
  const all = [1, 2, 3, 4].map(() => gate.run(work));
  await expect(gate.run(work)).rejects.toMatchObject({ key: "busy" });
  open();
  await Promise.all(all);
  expect(most).toBe(2);
  await expect(gate.run(async () => "free again")).resolves.toBe("free again");
});

it("serves those who go first before the crowd, in a line of their own", async () => {
  const gate = new Gate(1, 1);
  const { door, open } = held();
  const served: string[] = [];
  const first = gate.run(() => door);
  const crowd = gate.run(async () => served.push("crowd"));
  const owner = gate.run(async () => served.push("owner"), true);
  open();
  await Promise.all([first, crowd, owner]);
  expect(served).toEqual(["owner", "crowd"]);
});

it("goes on after a failure", async () => {
  const gate = new Gate(1, 1);
  await expect(gate.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(gate.run(async () => 1)).resolves.toBe(1);
});

it("runs each one's work as part of its own request", async () => {
  const request = new AsyncLocalStorage<string>();
  const gate = new Gate(1, 3);
  const seen = await Promise.all(
    ["a", "b", "c"].map((name) =>
      request.run(name, () =>
        gate.run(async () => {
          await new Promise((resolve) => setImmediate(resolve));
          return request.getStore();
        }),
      ),
    ),
  );
  expect(seen).toEqual(["a", "b", "c"]);
});

describe("a gate for each key", () => {
  it("holds up nobody at another key, and is forgotten when nobody is left", async () => {
    const gates = new Gates(1, 1, "reports-in-turn");
    const { door, open } = held();
    const first = gates.run("a", () => door);
    const second = gates.run("a", async () => "second");
    await expect(gates.run("a", async () => "third")).rejects.toMatchObject({ key: "reports-in-turn" });
    await expect(gates.run("b", async () => "at once")).resolves.toBe("at once");
    open();
    await first;
    expect(await second).toBe("second");
    await new Promise((resolve) => setImmediate(resolve));
    expect(gates.size).toBe(0);
  });
});
