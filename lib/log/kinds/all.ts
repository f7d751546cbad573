import { dispatch } from "./dispatch";
import { engagement } from "./engagement";
import { proceeding } from "./proceeding";
import { response } from "./response";

/** The kinds of entry, each with the fields of its own. A note has none, and is never public. */
export const kinds = { dispatch, response, engagement, proceeding, note: {} } as const;
export type Kind = keyof typeof kinds;

export const isKind = (kind: unknown): kind is Kind => typeof kind === "string" && Object.hasOwn(kinds, kind);
