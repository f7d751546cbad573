// Loaded into the server before anything else (NODE_OPTIONS=--import): says on request for how long the process was held
// at most since it was last asked. Where nobody can ask, it does nothing.
import { monitorEventLoopDelay } from "node:perf_hooks";

if (process.send) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  process.on("message", (message) => {
    if (message === "reset") delay.reset();
    // The record (lib/record/queries.ts), and with it everything that was made from it, as after a change.
    if (message === "forget") Object.assign(globalThis.recordsHeld.public, { loaded: null });
    process.send?.({ heldMs: delay.max / 1e6 });
  });
  // The question must not keep a process alive that has nothing else to do.
  process.channel?.unref();
}
