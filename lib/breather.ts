import { setImmediate } from "node:timers/promises";

/**
 * For work that may be long: lets everything else run when this has held the process for long enough. One thread serves
 * all readers, so whoever loops over the whole record goes through this.
 *
 *     const rest = breather();
 *     for (const entry of entries) {
 *       work(entry);
 *       if (rest.due()) await rest.pause();
 *     }
 *
 * @param most milliseconds after which a pause is due; well under the 50 ms that nothing public may hold the loop for
 */
export function breather(most = 8): { due(): boolean; pause(): Promise<void> } {
  let since = performance.now();
  return {
    due: () => performance.now() - since > most,
    pause: async () => {
      await setImmediate();
      since = performance.now();
    },
  };
}
