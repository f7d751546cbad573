import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { beginStopping, endChildren } from "@/lib/base/running-work";

let answering = 0;

/** Counts an answer that is under way. */
export function counted(response: { once(event: "close", done: () => void): unknown }): void {
  answering++;
  response.once("close", () => {
    answering--;
  });
}

/**
 * Stops serving. From now on it is not ready, and whoever asks is sent elsewhere; what is being answered is finished
 * within a time; then nothing that was started here lives on.
 * @param within milliseconds
 */
export async function stopServing(server: Server, within = 8_000): Promise<void> {
  beginStopping();
  const late = Date.now() + within;
  while (answering > 0 && Date.now() < late) await sleep(25);
  await endChildren();
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  // Those whose work was ended just now still hear of it.
  const patience = setTimeout(() => server.closeAllConnections(), answering > 0 ? 1_000 : 0);
  await closed;
  clearTimeout(patience);
}
