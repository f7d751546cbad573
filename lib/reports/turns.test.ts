import { expect, it } from "vitest";
import { inPersonsTurn } from "./turns";

it("of 40 reports asked for at once by one person two are made at a time, three wait, and nobody else waits for them", async () => {
  let running = 0;
  let most = 0;
  const open: (() => void)[] = [];
  const work = async () => {
    running++;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => open.push(resolve));
    running--;
    return "made";
  };
  const asked = Array.from({ length: 40 }, () =>
    inPersonsTurn("viewer", work).catch((error) => error.key as string),
  );
  const other = inPersonsTurn("editor", async () => "at once");
  expect(await other).toBe("at once");
  expect(most).toBe(2);
  while (open.length > 0) {
    open.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const outcomes = await Promise.all(asked);
  expect(outcomes.filter((outcome) => outcome === "made")).toHaveLength(5);
  expect(outcomes.filter((outcome) => outcome === "reports-in-turn")).toHaveLength(35);
  expect(await inPersonsTurn("viewer", async () => "again")).toBe("again");
});
