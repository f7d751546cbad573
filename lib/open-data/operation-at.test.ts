import { expect, it } from "vitest";
import { operationAt } from "./operation-at";
import { operations } from "./operations";

const find = (address: string) => {
  const found = operationAt(address === "" ? undefined : address.split("/"));
  return found && [found.operation.id, found.parameter];
};

it.each(operations.map(({ id, path, parameter }) => [path, id, parameter?.example ?? ""]))(
  "%s leads to the operation %s",
  (path, id, example) => {
    expect(find(path.replace("/api/v1/", "").replace(/\{\w+\}/, example))).toEqual([id, example]);
  },
);

it.each(["", "nothing", "standing/more", "Standing", "countries/PL/more", "{code}", "PL", "__proto__"])(
  "%j leads nowhere",
  (address) => {
    expect(find(address)).toBeNull();
  },
);

it("takes any code: whether it is known is for the operation to say", () => {
  expect(find("countries/ZZ")).toEqual(["country", "ZZ"]);
  expect(find("countries/PL.csv")).toEqual(["country", "PL.csv"]);
});
