import { describe, expect, it } from "vitest";
import { largestFile } from "@/lib/files/limits";
import { type KeptFile, type SendFile, UploadQueue } from "./upload-queue";

const file = (name: string, size = 10): File => {
  const made = new File(["x"], name);
  Object.defineProperty(made, "size", { value: size });
  return made;
};
const keptAs = (name: string): KeptFile => ({
  id: `id of ${name}`,
  name,
  mediaType: "application/pdf",
  bytes: 10,
  remarks: [],
});
const failed = { key: "file-not-sent", values: {}, again: true, offline: true };

/** A server whose answers the test gives. */
function server() {
  const open: { name: string; answer(value: Awaited<ReturnType<SendFile>>): void; stop: AbortSignal }[] = [];
  let most = 0;
  const send: SendFile = (one, onPercent, stop) =>
    new Promise((answer) => {
      onPercent(50);
      open.push({ name: one.name, answer, stop });
      most = Math.max(most, open.length);
    });
  const settle = async (name: string, value: Awaited<ReturnType<SendFile>>) => {
    const at = open.findIndex((request) => request.name === name);
    open.splice(at, 1)[0]?.answer(value);
    await new Promise((later) => setTimeout(later, 0));
  };
  return { send, open, settle, most: () => most };
}

describe("files on their way", () => {
  it("go out two at a time, in their order, and each is handed over once", async () => {
    const { send, open, settle, most } = server();
    const kept: string[] = [];
    const queue = new UploadQueue(send, ({ name }) => kept.push(name));
    const names = Array.from({ length: 40 }, (_, index) => `${index}.pdf`);
    queue.add(names.map((name) => file(name)));
    expect(open.map(({ name }) => name)).toEqual(["0.pdf", "1.pdf"]);
    expect(
      queue
        .list()
        .map(({ state }) => state)
        .slice(0, 3),
    ).toEqual(["going", "going", "waiting"]);
    for (const name of names) await settle(name, { kept: keptAs(name) });
    expect(kept).toEqual(names);
    expect(most()).toBe(2);
    expect(queue.list()).toEqual([]);
  });

  it("that are empty, too large or too many are said so before they are sent", () => {
    const { send, open } = server();
    const queue = new UploadQueue(send, () => undefined);
    queue.add([file("a", 0), file("b", largestFile + 1), file("c", largestFile), file("d")], 2);
    expect(queue.list().map(({ problem }) => problem?.key)).toEqual([
      "file-empty",
      "file-too-large",
      undefined,
      undefined,
    ]);
    queue.add([file("e")], 2);
    expect(queue.list().at(-1)?.problem?.key).toBe("files-too-many");
    expect(open.map(({ name }) => name)).toEqual(["c", "d"]);
  });

  it("that did not get through stay, hold up no other, and go again when asked or when the connection is back", async () => {
    const { send, open, settle } = server();
    const kept: string[] = [];
    const queue = new UploadQueue(send, ({ name }) => kept.push(name));
    queue.add([file("a"), file("b"), file("c")]);
    await settle("a", { problem: failed });
    await settle("b", { problem: { key: "file-kind", values: {}, again: false } });
    await settle("c", { kept: keptAs("c") });
    expect(queue.list().map(({ file: { name }, state }) => [name, state])).toEqual([
      ["a", "failed"],
      ["b", "failed"],
    ]);
    expect((await queue.settled()).length).toBe(2);
    queue.again("offline");
    expect(open.map(({ name }) => name)).toEqual(["a"]);
    await settle("a", { kept: keptAs("a") });
    expect(kept).toEqual(["c", "a"]);
    queue.leaveOut(queue.list()[0]?.key ?? "");
    expect(queue.list()).toEqual([]);
  });

  it("that are left out are given up, and make room for the next", async () => {
    const { send, open, settle } = server();
    const kept: string[] = [];
    const queue = new UploadQueue(send, ({ name }) => kept.push(name));
    queue.add([file("a"), file("b"), file("c")]);
    queue.leaveOut(queue.list()[0]?.key ?? "");
    expect(open[0]?.stop.aborted).toBe(true);
    await settle("a", { kept: keptAs("a") });
    expect(kept).toEqual([]);
    expect(open.map(({ name }) => name)).toEqual(["b", "c"]);
    await settle("b", { kept: keptAs("b") });
    await settle("c", { kept: keptAs("c") });
    expect(kept).toEqual(["b", "c"]);
  });

  it("are waited for", async () => {
    const { send, settle } = server();
    const queue = new UploadQueue(send, () => undefined);
    queue.add([file("a")]);
    let isSettled = false;
    const settled = queue.settled().then(() => {
      isSettled = true;
    });
    await new Promise((later) => setTimeout(later, 0));
    expect(isSettled).toBe(false);
    await settle("a", { kept: keptAs("a") });
    await settled;
    expect(isSettled).toBe(true);
  });
});
