import type { Operation } from "./operation";
import { operations } from "./operations";

/** What an address of the API leads to: its operation, and the part of the path that varies (empty where none does). */
type Found = { operation: Operation; parameter: string };

const root = "/api/v1/";
const byParts = operations.map((operation) => ({
  operation,
  parts: operation.path.slice(root.length).split("/"),
}));

/**
 * Finds the operation of an address.
 * @param path the parts of the address after `/api/v1/`
 * @returns null where there is none. Codes are compared as they are written: the front has led them to their capitals.
 */
export function operationAt(path: readonly string[] = []): Found | null {
  for (const { operation, parts } of byParts) {
    if (parts.length !== path.length) continue;
    const varies = parts.findIndex((part) => part.startsWith("{"));
    if (parts.every((part, index) => index === varies || part === path[index]))
      return { operation, parameter: path[varies] ?? "" };
  }
  return null;
}
