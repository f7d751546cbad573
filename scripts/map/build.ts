import { writeFileSync } from "node:fs";
import path from "node:path";
import { draw } from "./draw";

// Draws the shapes of the map anew from the atlas: npm run map
const file = path.join(import.meta.dirname, "../../lib/map/shapes.json");
writeFileSync(file, `${JSON.stringify(draw(), null, 1)}\n`);
console.log(`${file} written.`);
