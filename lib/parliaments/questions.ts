import { type LocalText, locales } from "@/lib/i18n/locales";
import type { Question } from "@/lib/ledger/questions";
import type { FormerName } from "./body-life";

type Names = { name: LocalText; nameNative: string | null };

/** What a body was called before that nobody would find any more: each name that is neither kept nor a former one. */
export function lostNames(
  before: Names,
  after: Names & { formerNames: readonly FormerName[] | null },
): string[] {
  const kept = [after, ...(after.formerNames ?? [])];
  const lost = locales.flatMap((locale) => {
    const old = before.name[locale];
    return old && !kept.some(({ name }) => name[locale] === old) ? [old] : [];
  });
  const native = before.nameNative;
  return native && !kept.some(({ nameNative }) => nameNative === native) ? [...lost, native] : lost;
}

/** Whether a body whose entries stand under a name is only written rightly now, or was renamed. */
export const bodyRenamed = (lost: readonly string[], entries: number): Question[] =>
  lost.length > 0 && entries > 0
    ? [{ key: "body-renamed", field: "name", values: { name: lost[0] ?? "", entries } }]
    : [];
