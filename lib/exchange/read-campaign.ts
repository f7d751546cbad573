import { readFileSync } from "node:fs";
import { textOf } from "@/lib/base/utf8";
import { UsageError } from "@/lib/cli/cli";

/**
 * The content of a campaign file, unchecked.
 * @throws UsageError when it cannot be read, is not UTF-8 or is not JSON
 */
export function readCampaign(file: string): unknown {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new UsageError(`Cannot read ${file}.`);
  }
  const text = textOf(bytes);
  if (text === null)
    throw new UsageError(`${file} is not UTF-8. Save it with that encoding; nothing was imported.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${(error as Error).message}`);
  }
}
