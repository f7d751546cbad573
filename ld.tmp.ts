import { database, closeDatabase } from "@/lib/db/client";
import { loadRecord } from "@/lib/record/load";
const db = await database();
for (const a of ["public","desk"] as const) { const t=performance.now(); const c=process.cpuUsage(); const r = await loadRecord(db,a,null); console.log(a, r.view.entries.length, (performance.now()-t).toFixed(0)+" ms", (process.cpuUsage(c).user/1000).toFixed(0)+" ms cpu"); }
await closeDatabase();
