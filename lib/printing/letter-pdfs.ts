import type { FinishedLetter } from "@/lib/letter-texts/finished-letter";

export async function letterPdfs(
  letters: readonly FinishedLetter[],
): Promise<{ id: string; bytes: Uint8Array }[]> {
  return letters.map(({ id }) => ({ id, bytes: Buffer.from(`%PDF-1.7\n% ${id}\n%%EOF\n`) }));
}
