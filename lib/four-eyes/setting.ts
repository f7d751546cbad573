import type { Role } from "@/lib/db/generated/enums";

/**
 * Whether a second person confirms what changes the count. `automatic` is what new installations begin with: on as soon as
 * there are two who can confirm one another.
 */
export const fourEyesModes = ["automatic", "on", "off"] as const;
export type FourEyesMode = (typeof fourEyesModes)[number];

/** The key under which the setting is kept. */
export const fourEyesKey = "four-eyes";

/** The mode in force, from what is kept: an installation that was there before the setting has none, and goes on without. */
export function fourEyesIn(kept: unknown): FourEyesMode {
  const mode = (kept as { mode?: unknown } | null | undefined)?.mode;
  return fourEyesModes.find((known) => known === mode) ?? "off";
}

/** Who publishes can propose what changes the count, and confirm what others propose: a test holds it against the rights. */
export const confirmingRoles: readonly Role[] = ["editor", "administrator"];

/** @param confirming how many accounts that are not disabled can confirm */
export const isInForce = (mode: FourEyesMode, confirming: number): boolean =>
  mode === "on" || (mode === "automatic" && confirming >= 2);
