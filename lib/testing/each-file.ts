import { vi } from "vitest";
import { beginAnew } from "@/lib/base/running-work";
import { forgetSettings } from "@/lib/settings/settings";

/**
 * Set-up of every test file. Files of a storey share a process: what one of them has put into the environment, the
 * clock it has set, that it has stopped, and what it has replaced are not there for the next, which reads the settings anew.
 */
const slot = globalThis as { [key: symbol]: NodeJS.ProcessEnv | undefined };
const key = Symbol.for("recognition-tracker.tests.environment");
vi.useRealTimers();
vi.restoreAllMocks();
vi.unstubAllEnvs();
vi.unstubAllGlobals();
slot[key] ??= { ...process.env };
for (const name of Object.keys(process.env)) if (!(name in slot[key])) delete process.env[name];
Object.assign(process.env, slot[key]);
forgetSettings();
beginAnew();
