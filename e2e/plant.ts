import { addPerson } from "@/lib/access/commands";
import { closeDatabase, database } from "@/lib/db/client";
import { prepare } from "@/lib/prepare";
import { password, people } from "./people";

/** Fills the database of the journeys before the server opens it: the shipped campaign and an account per role. */
await prepare();
const db = await database();
for (const role of ["viewer", "editor"] as const) {
  const known = await db.user.count({ where: { email: people[role] } });
  if (!known) await addPerson({ system: "command-line" }, { email: people[role], role, password });
}
await closeDatabase();
