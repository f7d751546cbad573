import type { Findable } from "@/lib/text/find";

/** What can be chosen from a long list: found by a part of any of its names. */
export type Option = Findable & { id: string };
