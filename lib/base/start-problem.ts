/**
 * Something outside the program that the person who starts it can put right: a setting, a folder in use, a database
 * that does not answer. Its message is one line for the console; no stack trace is shown for it.
 */
export class StartProblem extends Error {
  override name = "StartProblem";
}

/** Recognised by name, since a bundler may load this module more than once in a process. */
export function isStartProblem(error: unknown): error is StartProblem {
  return error instanceof Error && error.name === "StartProblem";
}
