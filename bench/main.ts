import { benchPages } from "./pages";
import { benchSize } from "./size";
import { benchStanding } from "./standing";
import { markdown, type Row } from "./table";

/**
 * Everything that the project claims about speed, as figures and as ratios measured side by side in one run.
 * Exits with 1 when a goal is missed.
 */
const rows: Row[] = [];
console.log("Standing …");
rows.push(...benchStanding());
console.log("Pages: a production server on a database of its own …");
rows.push(...(await benchPages()));
console.log("Size: 20,000 entries …");
rows.push(...(await benchSize()));
console.log(`\n${markdown(rows)}\n`);
process.exit(rows.every((row) => row.met) ? 0 : 1);
