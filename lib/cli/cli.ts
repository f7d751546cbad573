import { constants } from "node:os";
import { parseArgs } from "node:util";
import { type FieldIssue, InvalidInput } from "@/lib/base/invalid-input";
import { Refusal } from "@/lib/base/refusal";
import { isStartProblem } from "@/lib/base/start-problem";
import { closeDatabase } from "@/lib/db/client";
import refusals from "@/lib/i18n/messages/en/refusals.json";
import { translator } from "@/lib/text/translator";

/** Something that the person at the command line can put right; its message is all they are shown. */
export class UsageError extends Error {}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>["options"];

/**
 * Runs one housekeeping command: `--help`, one clear line for an error, and the exit code (0 done, 1 refused or
 * failed, 2 wrong use).
 */
export async function runCommand(
  help: string,
  options: NonNullable<Options>,
  run: (positionals: string[], values: Record<string, string | boolean | undefined>) => Promise<void>,
): Promise<void> {
  let code = 0;
  // Ending by itself, it cleans up: what is half done must not stay.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  try {
    const { values, positionals } = parseArgs({
      args: process.argv.slice(2),
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
    if (values.help) process.stdout.write(`${help.trim()}\n`);
    else await run(positionals, values as Record<string, string | boolean | undefined>);
  } catch (error) {
    code = error instanceof UsageError || isParseError(error) ? 2 : 1;
    process.stderr.write(`${explain(error)}\n`);
    if (code === 2) process.stderr.write("Add --help for how it is used.\n");
  } finally {
    await closeDatabase();
  }
  process.exit(code || process.exitCode);
}

const isParseError = (error: unknown) =>
  String((error as { code?: string })?.code ?? "").startsWith("ERR_PARSE_ARGS");

function explain(error: unknown): string {
  if (error instanceof UsageError || isStartProblem(error) || isParseError(error))
    return (error as Error).message;
  if (error instanceof InvalidInput) return error.issues.map(sayAtField).join("\n");
  if (error instanceof Refusal)
    return sayAtField({ path: error.field ?? "", key: error.key, values: error.values });
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const sayAtField = ({ path, key, values }: FieldIssue): string =>
  `${path ? `${path}: ` : ""}${key in refusals ? translator("en", "refusals")(key, values) : key}`;
