import { expect, it } from "vitest";
import { serversOf } from "./server-addresses";

it.each([
  ["postgresql://u:p%40@one/name", ["postgresql://u:p%40@one/name"], "any"],
  ["postgres://one:5433/name?sslmode=require", ["postgres://one:5433/name?sslmode=require"], "any"],
  ["postgresql:///name", ["postgresql:///name"], "any"],
  [
    "postgresql://u:p@one:5432,two:5433/name?target_session_attrs=read-write&sslmode=require",
    ["postgresql://u:p@one:5432/name?sslmode=require", "postgresql://u:p@two:5433/name?sslmode=require"],
    "read-write",
  ],
  ["postgresql://[::1]:5432,two/name", ["postgresql://[::1]:5432/name", "postgresql://two/name"], "any"],
])("%s names its servers", (url, addresses, wanted) => expect(serversOf(url)).toEqual({ addresses, wanted }));

it.each([
  "",
  "mysql://one/name",
  "postgresql://one:port/name",
  "postgresql://one/name?target_session_attrs=best",
])("%s cannot be read", (url) => expect(serversOf(url)).toBeNull());
