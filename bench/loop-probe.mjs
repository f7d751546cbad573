// Loaded into the server before anything else (NODE_OPTIONS=--import): says on request for how long the process was held
// at most since it was last asked. Where nobody can ask, it does nothing.
import { monitorEventLoopDelay } from "node:perf_hooks";

if (process.send) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  process.on("message", (message) => {
    if (message === "reset") delay.reset();
    if (message === "forget") forget();
    process.send?.({ heldMs: delay.max / 1e6 });
  });
  // The record (lib/log/queries.ts), and with it everything that was made from it, as after a change.
  let forgotten = 0;
  const known = Symbol.for("recognition-tracker.public-state");
  let state;
  const forget = () => {
    forgotten += 1;
    Object.assign(globalThis.recordsHeld.public, { loaded: null });
    state ??= globalThis[known];
    globalThis[known] = async () => `${await state()} ${forgotten}`;
  };
  // The question must not keep a process alive that has nothing else to do.
  process.channel?.unref();
}
