import { type Performer, perform } from "./acts";

/** Words that stand in private fields only: found in anything public, they show a leak. */
export const secretMark = "qanarya";
export const secret = (field: string): string => `${secretMark}${field.replaceAll(/[^a-z]/g, "")}`;

/** In the three languages of the record. */
export const inThree = (en: string, uk: string, crh: string) => ({ en, uk, crh });

/**
 * Performs acts one after the other, each a minute after the one before, and keeps the names of what got an id that no
 * caller can choose.
 */
export class Story {
  readonly #tell: (now: Date) => void;
  #now = new Date("2026-01-10T08:00:00Z");
  /** What has an id drawn by chance: the id, and a name that is the same in every run. */
  readonly drawn = new Map<string, string>();

  /** @param tell is told the moment of each act, so that a test can set its clock */
  constructor(tell: (now: Date) => void) {
    this.#tell = tell;
  }

  /** Goes on at eight in the morning (UTC) of a later day. */
  day(day: string): void {
    this.#now = new Date(`${day}T08:00:00Z`);
  }

  perform<Name extends Parameters<typeof perform>[0]>(
    name: Name,
    caller: Performer,
    input: unknown,
  ): Promise<Awaited<ReturnType<typeof perform<Name>>>> {
    this.#now = new Date(this.#now.getTime() + 60_000);
    this.#tell(this.#now);
    return this.#named(
      name,
      input,
      perform(name, caller, input) as Promise<Awaited<ReturnType<typeof perform<Name>>>>,
    );
  }

  /** What is refused says here which act it was: the refusal itself knows its field only. */
  async #named<Value>(name: string, input: unknown, answer: Promise<Value>): Promise<Value> {
    try {
      return await answer;
    } catch (error) {
      const { id } = input as { id?: string };
      const { field, issues, questions } = error as Record<string, unknown>;
      const said = JSON.stringify({ field, issues, questions });
      throw new Error(`${name} ${id ?? ""}: ${(error as Error).message} ${said}`, { cause: error });
    }
  }

  /** Notes the name of something whose id was drawn. @returns the id */
  name(name: string, id: string): string {
    this.drawn.set(id, name);
    return id;
  }
}
