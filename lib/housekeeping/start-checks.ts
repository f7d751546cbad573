import path from "node:path";
import { closeToOthers } from "@/lib/base/private-files";
import { type Settings, sessionSecret } from "@/lib/settings/settings";

/** How the process that will serve was started. */
export type Started = { uid: number | null; arguments: readonly string[] };

/**
 * What is wrong with an installation and can only be seen when it starts, one line each. What can be put right is, and
 * the line says so.
 * @throws StartProblem when it must not start at all
 */
export function startChecks(settings: Settings, started: Started): string[] {
  const lines = [...ofAddress(settings), ...ofProcess(started), ...ofFiles(settings.dataDir)];
  // Asked for here, a key that is no good stops the start; at the first sign-in it would be an error of the server.
  sessionSecret();
  return lines;
}

function* ofAddress({ appUrl }: Settings): Generator<string> {
  const { protocol, hostname } = new URL(appUrl);
  if (protocol === "http:" && !isNear(hostname))
    yield `Warning: APP_URL is ${appUrl}, without encryption: passwords and sessions can be read on the way. Put a reverse proxy with TLS in front and set APP_URL to the https address.`;
}

/** Names and addresses of this machine and of private networks. */
const near =
  /^(localhost|127\..*|0\.0\.0\.0|\[::1?\]|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|169\.254\..*|\[f[cd].*|\[fe[89ab].*|[^.:]+|.*\.(localhost|local|internal|lan|home\.arpa|test))$/;
const isNear = (hostname: string): boolean => near.test(hostname);

function* ofProcess({ uid, arguments: given }: Started): Generator<string> {
  if (uid === 0)
    yield "Warning: running as root. Whoever finds a way into the tracker has the whole machine: run it as a user of its own.";
  if (given.some((word) => /^--inspect(-brk|-wait|-port)?(=|$)/.test(word)))
    yield "Warning: --inspect is on. Whoever reaches that port can run anything here and read everything: start without it.";
}

function* ofFiles(dataDir: string): Generator<string> {
  const { closed, open } = closeToOthers(dataDir);
  if (closed.length > 0)
    yield `Mended: ${closed.length} files and folders in ${dataDir} were open to others on this machine (the first: ${closed[0]}); now they are this user's alone.`;
  if (open.length > 0)
    yield `Warning: ${open[0]}${open.length > 1 ? ` and ${open.length - 1} more` : ""} can be read by others on this machine and could not be closed: give DATA_DIR a folder of its own, with mode 700.`;
  if (closed.some((item) => item.startsWith(path.join(dataDir, "keys") + path.sep)))
    yield `Warning: the keys in ${path.join(dataDir, "keys")} could be read by others until now. If one of them may have done so, delete that folder and start again: everyone has to sign in anew.`;
}
