import "server-only";
import { ofProcess } from "@/lib/base/of-process";
import { Refusal } from "@/lib/base/refusal";
import { refusedInOutage } from "@/lib/db/outage";
import { inPersonsTurn } from "@/lib/lists/turns";
import type { MakingEvent, Progress } from "./making-event";

/**
 * Files that are being made. Whoever asks for one may look how far it is, leave the page and come back, end it, and fetch it
 * once; who only presses the link waits for it. They are of this process and of nobody else's: another instance makes anew.
 */

export type Content = { content: Uint8Array<ArrayBuffer> | ReadableStream };
/** Makes it; null where there is nothing of which it could be made. */
export type Make<Made extends Content> = (options: {
  tell(progress: Progress): void;
  signal: AbortSignal;
}) => Promise<Made | null>;

type Making = {
  person: string;
  subject: string;
  file: string;
  event: MakingEvent;
  made: Promise<Content | null>;
  ender: AbortController;
  changed: Set<() => void>;
};

/** So long a made file waits to be fetched, and a failure to be read. */
const keptFor = 120_000;
const makings = ofProcess("makings", () => new Map<string, Making>());

/** Whose it is, of what, and which file in which form. */
export type Which = { person: string; subject: string; file: string; form: string };
const keyOf = ({ person, subject, file, form }: Which) => JSON.stringify([person, subject, file, form]);

/** The making of a file: the one that is under way or made, or else a new one. */
function makingOf<Made extends Content>(which: Which, make: Make<Made>): Making {
  const key = keyOf(which);
  const known = makings.get(key);
  if (known && !("refused" in known.event)) return known;
  // Of each person one waits to be fetched: what was asked for before is not held beside it.
  for (const [other, one] of makings) if (one.person === which.person && isOver(one.event)) drop(other, one);
  const making: Making = {
    ...{ person: which.person, subject: which.subject, file: which.file },
    event: { at: "waiting" },
    made: Promise.resolve(null),
    ender: new AbortController(),
    changed: new Set(),
  };
  makings.set(key, making);
  const tell = (event: MakingEvent) => {
    making.event = event;
    for (const changed of making.changed) changed();
  };
  const { signal } = making.ender;
  making.made = inPersonsTurn(which.person, async () => {
    signal.throwIfAborted();
    return make({ tell, signal });
  })
    .catch((error: unknown) => {
      throw signal.aborted ? new Refusal("making-stopped") : refused(error);
    })
    .finally(() => setTimeout(() => drop(key, making), keptFor).unref());
  making.made.then(
    () => tell({ at: "made" }),
    ({ key: said, values }: Refusal) => tell({ refused: { key: said, values } }),
  );
  return making;
}

const isOver = (event: MakingEvent): boolean => "refused" in event || event.at === "made";

function drop(key: string, making: Making): void {
  if (makings.get(key) === making) makings.delete(key);
}

/** In words, whatever it was: what nobody expected is told to the console too. */
function refused(error: unknown): Refusal {
  const told = refusedInOutage(error);
  if (told instanceof Refusal) return told;
  console.error(error);
  return new Refusal("file-not-made");
}

/**
 * A file, made now if it is not yet. It is handed out once.
 * @throws Refusal in words where it cannot be made
 */
export async function fetchMade<Made extends Content>(which: Which, make: Make<Made>): Promise<Made | null> {
  for (;;) {
    const making = makingOf(which, make);
    const made = (await making.made) as Made | null;
    // Of several who wait for the same, one gets it.
    if (makings.get(keyOf(which)) !== making) continue;
    makings.delete(keyOf(which));
    return made;
  }
}

/** Has a file made, and says how far it is until it is there or has failed, or whoever listens is gone. */
export function followMaking<Made extends Content>(
  which: Which,
  make: Make<Made>,
  say: (event: MakingEvent) => void,
  gone: AbortSignal,
): Promise<void> {
  const making = makingOf(which, make);
  return new Promise((resolve) => {
    const done = () => {
      making.changed.delete(changed);
      resolve();
    };
    const changed = () => {
      say(making.event);
      if (isOver(making.event)) done();
    };
    making.changed.add(changed);
    gone.addEventListener("abort", done);
    changed();
  });
}

/** Ends the making of a file, for everybody who waits for it. */
export function endMaking(which: Which): void {
  const making = makings.get(keyOf(which));
  if (!making || isOver(making.event)) return;
  // Who asks for it again begins anew.
  makings.delete(keyOf(which));
  making.ender.abort();
}

/** What a person has under way of something, for the page that they come back to. */
export function underWay(person: string, subject: string): { file: string; event: MakingEvent } | null {
  const found = [...makings.values()].findLast((one) => one.person === person && one.subject === subject);
  return found ? { file: found.file, event: found.event } : null;
}
