import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { run, tool } from "./lib.mjs";

/** Chromium without its windows: what Playwright takes by itself, and a quarter less work for the processor. */
const shell = "chromium-headless-shell";
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const places = (name) =>
  (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, name));

/** The first of these that is there and starts. */
async function first(candidates) {
  for (const candidate of candidates)
    if (candidate && fs.existsSync(candidate) && (await starts(candidate))) return candidate;
  return null;
}

/** Installs Debian's package where that is possible without asking. */
async function addPackage(name) {
  if (process.getuid?.() !== 0 || !fs.existsSync("/etc/debian_version")) return;
  console.log(`Debian's ${name} is being installed …`);
  const options = ["-qq", "-o", "Acquire::http::Timeout=15", "-o", "Acquire::Retries=0"];
  const install = () =>
    run("apt-get", ["install", "-y", ...options, "--no-install-recommends", name], {
      env: { DEBIAN_FRONTEND: "noninteractive" },
      quiet: true,
    });
  if ((await install()).code === 0) return;
  await run("apt-get", ["update", ...options], { quiet: true });
  await install();
}

/**
 * A Chromium that starts: the one that is named, a shell, else an installed one, else Playwright's own download.
 * @returns its path; empty for Playwright's own; null when there is none
 */
export async function findChromium() {
  const small = await first([process.env.CHROMIUM_PATH, ...places(shell)]);
  if (small) return small;
  if (await starts("")) return "";
  await addPackage(shell);
  const found = await first([...places(shell), ...names.flatMap(places), ...applications]);
  if (found) return found;
  console.log("No Chromium is installed: Playwright's own is being downloaded …");
  await run(process.execPath, [tool("@playwright/test", "playwright"), "install", "chromium"]);
  return (await starts("")) ? "" : null;
}

/** Being there is not enough: libraries may be missing. */
async function starts(executable) {
  const script = `
    const { chromium } = await import("@playwright/test");
    const browser = await chromium.launch({
      args: ["--no-sandbox", "--disable-gpu"],
      timeout: 30_000,
      ...(process.argv[1] ? { executablePath: process.argv[1] } : {}),
    });
    await browser.close();`;
  try {
    execFileSync(process.execPath, ["--input-type=module", "-e", script, executable], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
