/**
 * The one expected error: something a person asked for cannot be done, and they are told why.
 * `key` is a message of the `refusals` catalogue; `field` names the form field it stands at.
 */
export class Refusal extends Error {
  constructor(
    readonly key: string,
    readonly field?: string,
    readonly values: Record<string, string | number> = {},
  ) {
    super(key);
    this.name = "Refusal";
  }
}

/** A save based on an old version: carries what is stored now, so that both can be shown. */
export class StaleVersion extends Refusal {
  constructor(
    readonly subject: string,
    readonly id: string,
    readonly expected: number,
    readonly current: Record<string, unknown>,
  ) {
    super("stale-version");
    this.name = "StaleVersion";
  }
}
