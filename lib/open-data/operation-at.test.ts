import { expect, it } from "vitest";
import { operationAt } from "./operation-at";
import { operations } from "./operations";

const find = (path: string) => {
  const found = operationAt(path);
  return found && [found.operation.id, found.parameter];
};

it.each(operations.map(({ id, path, parameter }) => [path, id, parameter?.example ?? ""]))(
  "%s leads to the operation %s",
  (path, id, example) => {
    expect(find(path.replace(/\{\w+\}/, example))).toEqual([id, example]);
  },
);

it.each([
  "/api/v1",
  "/api/v1/",
  "/api/v1/nothing",
  "/api/v1/standing/more",
  "/api/v1/Standing",
  "/api/v1/standing%2Ecsv",
  "/api/v1/countries/PL/more",
  "/api/v1/{code}",
  "/api/v2/standing",
  "standing",
  "",
])("%j leads nowhere", (path) => {
  expect(find(path)).toBeNull();
});

it("takes any code: whether it is known is for the operation to say", () => {
  expect(find("/api/v1/countries/ZZ")).toEqual(["country", "ZZ"]);
  expect(find("/api/v1/countries/PL.csv")).toEqual(["country", "PL.csv"]);
});
