import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Sends one file as a page and does nothing else: what a server can do at most on this machine. Prints its port. */
const body = readFileSync(process.argv[2] ?? "");
const server = createServer((_request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(body);
});
server.listen(0, "localhost", () => console.log((server.address() as AddressInfo).port));
