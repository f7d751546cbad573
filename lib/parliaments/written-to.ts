import type { BodyKind, ChamberRole } from "@/lib/db/generated/enums";

const chambers: readonly (ChamberRole | null)[] = ["only", "lower", "upper"];

/** Whom a letter to a country is addressed to unless something else is known: its parliament, else its first chamber. */
export const writtenTo = <Body extends { kind: BodyKind; chamberRole: ChamberRole | null }>(
  bodies: readonly Body[],
): Body | undefined =>
  bodies.find(({ kind }) => kind === "parliament") ??
  chambers
    .map((role) => bodies.find((body) => body.kind === "chamber" && body.chamberRole === role))
    .find((body) => body !== undefined);
