import { isStartProblem } from "@/lib/base/start-problem";

/** Runs once when the server starts, before it answers anything. */
export async function register(): Promise<void> {
  // One positive condition: the bundler leaves the block out of the other runtime, which has no process to end.
  if (process.env.NEXT_RUNTIME === "nodejs" && process.env.NEXT_PHASE !== "phase-production-build") {
    const { prepare } = await import("@/lib/housekeeping/prepare");
    try {
      await prepare();
    } catch (error) {
      // Thrown on, it would be logged, and a server that was never made ready would go on answering.
      console.error(isStartProblem(error) ? error.message : error);
      process.exit(1);
    }
  }
}
