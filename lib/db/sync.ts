import fs from "node:fs";
import path from "node:path";

/** Puts a file or a folder on the disk for good. */
export function syncPath(full: string): void {
  // Windows can neither open a folder nor sync what was opened for reading.
  const isFolder = fs.statSync(full).isDirectory();
  if (isFolder && process.platform === "win32") return;
  const descriptor = fs.openSync(full, isFolder ? "r" : "r+");
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** The same for a folder and everything in it. */
export function syncTree(folder: string): void {
  for (const item of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, item.name);
    if (item.isDirectory()) syncTree(full);
    else if (item.isFile()) syncPath(full);
  }
  syncPath(folder);
}
