import { writeFileSync } from "node:fs";
import path from "node:path";
import { draw } from "./draw";

// Draws the shapes anew from the atlas: node scripts/run.mjs lib/map/build.ts
const file = path.join(import.meta.dirname, "shapes.json");
writeFileSync(file, `${JSON.stringify(draw(), null, 1)}\n`);
console.log(`${file} written.`);
