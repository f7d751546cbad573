import type { Operation } from "./operation";
import { operations } from "./operations";

/** What an address of the API leads to: its operation, and the part of the path that varies (empty where none does). */
type Found = { operation: Operation; parameter: string };

const byParts = operations.map((operation) => ({ operation, parts: operation.path.split("/") }));

/**
 * Finds the operation of an address.
 * @param path as it was asked for: it is compared letter by letter, so that no second spelling leads to the same answer.
 *   The front has led codes of countries to their capitals.
 * @returns null where there is none
 */
export function operationAt(path: string): Found | null {
  const asked = path.split("/");
  for (const { operation, parts } of byParts) {
    if (parts.length !== asked.length) continue;
    const varies = parts.findIndex((part) => part.startsWith("{"));
    if (parts.every((part, index) => index === varies || part === asked[index]))
      return { operation, parameter: asked[varies] ?? "" };
  }
  return null;
}
