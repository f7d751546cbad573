import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { run, tool } from "./lib.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function* installed() {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? "").split(path.delimiter)) yield path.join(folder, name);
  }
  yield* applications;
}

/**
 * A Chromium that starts: an installed one, else Playwright's own download, else Debian's package.
 * @returns its path; empty for Playwright's own; null when there is none
 */
export async function findChromium() {
  for (const candidate of [process.env.CHROMIUM_PATH, ...installed()]) {
    if (candidate && fs.existsSync(candidate) && (await starts(candidate))) return candidate;
  }
  if (await starts("")) return "";

  const root = process.getuid?.() === 0;
  console.log("No Chromium is installed: Playwright's own is being downloaded …");
  await run(process.execPath, [tool("@playwright/test", "playwright"), "install", "chromium"]);
  if (await starts("")) return "";

  if (root && fs.existsSync("/etc/debian_version")) {
    console.log("Debian's Chromium is being installed …");
    await run("apt-get", ["update", "-qq"]);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
    const found = "/usr/bin/chromium";
    if (fs.existsSync(found) && (await starts(found))) return found;
  }
  return null;
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
