/** Set-up of the pure storey, whose files share one process: what opens a database says where it belongs instead. */
const misplaced = (): never => {
  throw new Error(
    "a test of the pure storey opened a database: take it from lib/testing/database.ts, by which the test is known " +
      "to belong to the database storey (docs/testing.md)",
  );
};

// Where lib/db/client.ts keeps the database of this process.
Object.defineProperty(globalThis, Symbol.for("recognition-tracker.database"), {
  get: misplaced,
  set: misplaced,
  configurable: true,
});
