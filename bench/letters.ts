import { randomBytes } from "node:crypto";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { keepFile } from "@/lib/files/store";
import { letterDocxs } from "@/lib/printing/letter-docx";
import { jointPdf, letterPdfs } from "@/lib/printing/letter-pdfs";
import { sendingZip } from "@/lib/printing/sending-zip";
import { manyLetters } from "@/lib/testing/letters";

/** Prints 40 letters in all their forms, with a package of 10 MB, and says what it took. Run by printing.ts with a folder of its own. */
const letters = manyLetters(40);
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

const on = "2026-11-28";
const mediaType = "application/pdf";
const package_ = await Promise.all(
  [1, 2].map(async (number) => ({
    name: `Document ${number}.pdf`,
    mediaType,
    sha256: await keepFile(Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(5 * 1024 * 1024)])),
  })),
);
const held = monitorEventLoopDelay({ resolution: 5 });
held.enable();
const pdf = await timed(() => letterPdfs(letters));
const docx = await timed(() => letterDocxs(letters, on));
const joint = await timed(() => jointPdf(letters, "Forty letters"));
let bytes = 0;
const before = process.memoryUsage().rss;
let most = before;
const zip = await timed(async () => {
  const archive = await sendingZip({
    title: "Forty letters",
    on,
    letters: letters.map((letter) => ({ letter, country: "PL", channel: "email", files: package_ })),
    packageFiles: package_,
    labels: { format: "3x8-70x37", startAt: 1 },
    locale: "en",
    taking: { by: "bench", on },
  });
  const reader = archive.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    bytes += value.length;
    most = Math.max(most, process.memoryUsage().rss);
  }
});
console.log(
  `measured ${JSON.stringify({ pdf, docx, joint, zip, megabytes: bytes / 1024 ** 2, memory: (most - before) / 1024 ** 2, held: held.max / 1e6 })}`,
);
