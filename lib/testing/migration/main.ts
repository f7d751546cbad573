import path from "node:path";
import { writeMigration } from "./new-migration";

const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("usage: npm run migration -- NAME   (small letters, digits and _)");
  process.exit(name === "--help" ? 0 : 2);
}
const file = await writeMigration(name, new Date());
console.log(
  file
    ? `Wrote ${path.relative(process.cwd(), file)}: read it, add CHECK constraints and triggers at its end.`
    : "The migrations and prisma/schema.prisma agree: nothing to write.",
);
