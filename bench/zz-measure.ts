import { performance } from "node:perf_hooks";
import { closeDatabase } from "@/lib/db/client";
import { findAtDesk } from "@/lib/desk/find-at-desk";
import { deskRecord } from "@/lib/log/queries";

async function main() {
  const record = await deskRecord();
  console.log(record.entries.length);
  const words = [
    "Poland",
    "польща",
    "Сюргюнлик",
    "Sürgünlik геноцид",
    "sejm 2024",
    "motion 12",
    "Запис 500",
    "n",
    "лист",
    "відповідь від Польщі",
    "mandragora",
    "Джемілєв",
    "5 січня 2020",
    "what was said by whom",
    "source 44",
  ];
  for (let round = 0; round < 3; round++) {
    const times: number[] = [];
    for (const w of words) {
      const a = performance.now();
      await findAtDesk(w, "editor", "uk", "box");
      const ms = performance.now() - a;
      times.push(ms);
      if (round !== 1) console.log(w, ms.toFixed(0));
    }
    times.sort((a, b) => a - b);
    console.log("round", round, "median", times[7]?.toFixed(0), "max", times.at(-1)?.toFixed(0));
  }
  await closeDatabase();
}
main();
