import { each } from "@/lib/base/politely";
import { derived } from "./derived";
import type { PublicEntry, PublicNote } from "./views";

/** Notes are never public: what is left can be told. */
export type TellableEntry = Exclude<PublicEntry, PublicNote>;

export type OfKind<Kind> = Extract<TellableEntry, { kind: Kind }>;

type Kinds = { [Kind in TellableEntry["kind"]]: OfKind<Kind>[] };

/** What can be told, oldest first: all of it, and each kind apart. */
export const tellable = derived("tellable-entries", function* (entries) {
  const all: TellableEntry[] = [];
  const kinds: Kinds = {
    dispatch: [],
    response: [],
    engagement: [],
    proceeding: [],
  };
  yield* each(entries, (entry) => {
    if (entry.kind === "note") return;
    all.push(entry);
    (kinds[entry.kind] as TellableEntry[]).push(entry);
  });
  return { all, kinds };
});
