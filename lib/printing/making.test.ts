import { describe, expect, it, vi } from "vitest";
import { Refusal } from "@/lib/base/refusal";
import { endMaking, fetchMade, followMaking, type Make, underWay, type Which } from "./making";
import type { MakingEvent, Progress } from "./making-event";

let persons = 0;
const which = (also: Partial<Which> = {}): Which => ({
  person: `person ${++persons}`,
  subject: "spring",
  file: "zip",
  form: "",
  ...also,
});

/** Work that goes on when the test says so. */
function work() {
  const begun: { tell(progress: Progress): void; end(text: string): void; fail(error: unknown): void }[] = [];
  const make: Make<{ content: Uint8Array<ArrayBuffer> }> = ({ tell, signal }) =>
    new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      begun.push({
        tell,
        end: (text) => resolve({ content: new Uint8Array(new TextEncoder().encode(text)) }),
        fail: reject,
      });
    });
  const at = async (index: number) => vi.waitUntil(() => begun[index]);
  return { make, at, begun };
}

function listener() {
  const heard: MakingEvent[] = [];
  const gone = new AbortController();
  return { heard, gone, say: (event: MakingEvent) => void heard.push(event) };
}
const text = (made: { content: Uint8Array } | null) => made && new TextDecoder().decode(made.content);

describe("a file that is being made", () => {
  it("is told step by step, waits for whoever fetches it, and is handed out once", async () => {
    const one = which();
    const { make, at, begun } = work();
    const { heard, say, gone } = listener();
    const followed = followMaking(one, make, say, gone.signal);
    const first = await at(0);
    first.tell({ at: "letters", done: 17, of: 40 });
    expect(underWay(one.person, "spring")).toEqual({
      file: "zip",
      event: { at: "letters", done: 17, of: 40 },
    });
    first.end("forty letters");
    await followed;
    expect(heard).toEqual([{ at: "waiting" }, { at: "letters", done: 17, of: 40 }, { at: "made" }]);
    expect(text(await fetchMade(one, make))).toBe("forty letters");
    expect(begun).toHaveLength(1);
    expect(underWay(one.person, "spring")).toBeNull();
    const again = fetchMade(one, make);
    (await at(1)).end("anew");
    expect(text(await again)).toBe("anew");
  });

  it("goes on when the page is left, and is found again there; another's is not", async () => {
    const one = which();
    const { make, at, begun } = work();
    const left = listener();
    const followed = followMaking(one, make, left.say, left.gone.signal);
    const first = await at(0);
    left.gone.abort();
    await followed;
    first.tell({ at: "together" });
    expect(left.heard).toEqual([{ at: "waiting" }]);
    expect(underWay("somebody else", "spring")).toBeNull();
    const back = listener();
    const followedAgain = followMaking(one, make, back.say, back.gone.signal);
    first.end("made");
    await followedAgain;
    expect(back.heard).toEqual([{ at: "together" }, { at: "made" }]);
    expect(begun).toHaveLength(1);
  });

  it("is made for each of two who press the link at once", async () => {
    const one = which();
    const { make, at } = work();
    const both = [fetchMade(one, make), fetchMade(one, make)];
    (await at(0)).end("first");
    (await at(1)).end("second");
    expect((await Promise.all(both)).map(text).sort()).toEqual(["first", "second"]);
  });

  it("is ended for everybody who waits, and begun anew by who asks again", async () => {
    const one = which();
    const { make, at } = work();
    const { heard, say, gone } = listener();
    const followed = followMaking(one, make, say, gone.signal);
    const fetched = fetchMade(one, make).catch((error: Refusal) => error.key);
    await at(0);
    endMaking(one);
    const again = fetchMade(one, make);
    await followed;
    expect(heard.at(-1)).toEqual({ refused: { key: "making-stopped", values: {} } });
    expect(await fetched).toBe("making-stopped");
    (await at(1)).end("anew");
    expect(text(await again)).toBe("anew");
  });

  it.each([
    ["in words", new Refusal("file-not-here", undefined, { name: "a.pdf" }), "file-not-here"],
    ["by a full disk", Object.assign(new Error("write"), { code: "ENOSPC" }), "disk-full"],
    ["by what nobody expected", new Error("it broke"), "file-not-made"],
  ])("says why when it fails %s, also to who comes back, and is tried again", async (_, error, key) => {
    const logged = vi.spyOn(console, "error").mockReturnValue();
    const one = which();
    const { make, at } = work();
    const { heard, say, gone } = listener();
    const followed = followMaking(one, make, say, gone.signal);
    (await at(0)).fail(error);
    await followed;
    expect(heard.at(-1)).toMatchObject({ refused: { key } });
    expect(underWay(one.person, "spring")?.event).toEqual(heard.at(-1));
    expect(logged).toHaveBeenCalledTimes(key === "file-not-made" ? 1 : 0);
    logged.mockRestore();
    const again = fetchMade(one, make);
    (await at(1)).end("at last");
    expect(text(await again)).toBe("at last");
  });

  it("of each person one waits to be fetched; and it does not wait for ever", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const person = which().person;
    const made = async (subject: string) => {
      const { make, begun } = work();
      const { say, gone } = listener();
      const followed = followMaking(which({ person, subject }), make, say, gone.signal);
      for (let tries = 0; begun.length === 0 && tries < 100; tries++) await Promise.resolve();
      begun[0]?.end(subject);
      await followed;
    };
    await made("spring");
    await made("autumn");
    expect(underWay(person, "spring")).toBeNull();
    expect(underWay(person, "autumn")?.event).toEqual({ at: "made" });
    vi.advanceTimersByTime(120_000);
    expect(underWay(person, "autumn")).toBeNull();
    vi.useRealTimers();
  });
});
