// Says what the tracker is made of, as CycloneDX: npm run sbom [-- FILE]. From the lock file alone: nothing need be
// installed. What only builds and tests it is marked as such.
import fs from "node:fs";
import { fail, run } from "./lib.mjs";

const [file, ...more] = process.argv.slice(2);
if (more.length > 0 || file?.startsWith("-")) fail("usage: npm run sbom [-- FILE]");
const { code, output } = await run(
  "npm",
  ["sbom", "--sbom-format=cyclonedx", "--sbom-type=application", "--package-lock-only"],
  { capture: true },
);
if (code !== 0) fail("npm could not say what the lock file holds: see its messages above");
const bill = JSON.parse(output);
// npm calls the whole by the folder that it lies in.
bill.metadata.component.name = JSON.parse(fs.readFileSync("package.json", "utf8")).name;
const text = `${JSON.stringify(bill, null, 2)}\n`;
if (file) fs.writeFileSync(file, text);
else process.stdout.write(text);
