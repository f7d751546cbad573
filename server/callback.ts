/** What is to be called afterwards, among what Node's own writing was given: each of that may be left out. */
export const callbackOf = (given: readonly unknown[]): (() => void) | undefined =>
  given.find((item): item is () => void => typeof item === "function");
