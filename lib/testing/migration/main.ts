import path from "node:path";
import { missingGuards, undeclared } from "@/lib/audit/missing-guards";
import { subjects } from "@/lib/audit/subjects";
import type { Connection } from "@/lib/db/connection";
import { writeMigration } from "./new-migration";

const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("usage: npm run migration -- NAME   (small letters, digits and _)");
  process.exit(name === "--help" ? 0 : 2);
}

/** The guards that subjects lack, once each has its table and each table with a version its subject. */
async function guards(migrated: Connection): Promise<string[]> {
  const misfits = await undeclared(migrated, subjects);
  if (misfits.length > 0) {
    console.error(`${misfits.join("\n")}\nNothing was written.`);
    process.exit(1);
  }
  const missing = await missingGuards(migrated, subjects);
  return missing.length > 0
    ? ["-- Guards, from the declarations of subjects (lib/audit/guards.ts).", ...missing]
    : [];
}

const file = await writeMigration(name, new Date(), guards);
console.log(
  file
    ? `Wrote ${path.relative(process.cwd(), file)}: read it, add CHECK constraints and triggers at its end.`
    : "The migrations, prisma/schema.prisma and the guards of subjects agree: nothing to write.",
);
