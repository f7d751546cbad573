import { drawing } from "./draw";

/** What a part stands on: countries with a body each, and a wave. */
export type PartGround = { bodies: ReadonlyMap<string, string>; waveId: string | null };

const sentence =
  "A sentence of ordinary length, as staff write it, about what was said, by whom, and what is to follow from it.";

/**
 * A part of a campaign as a file that `npm run import` takes: every kind of entry, nine in ten of them public, over all
 * countries and eleven years, on 5,000 sources. No text recognises, so that the record itself stays what it is.
 * @param from number of the first entry, so that parts can follow one another
 */
export function syntheticPart(count: number, from: number, { bodies, waveId }: PartGround) {
  const { next, pick } = drawing(1944 + from);
  const codes = [...bodies.keys()];
  const two = (number: number) => String(number).padStart(2, "0");
  const entries = Array.from({ length: count }, (_, index) => {
    const number = from + index;
    const country = pick(codes);
    const kind = next();
    const source = Math.floor(next() * 5000);
    const common = {
      countries: [country],
      bodyId: bodies.get(country),
      occurredOn: `${2015 + Math.floor(next() * 11)}-${two(1 + Math.floor(next() * 12))}-${two(1 + Math.floor(next() * 28))}`,
      certainty: "reported",
      summary: { en: `Entry ${number}. ${sentence}`, uk: `Запис ${number}. ${sentence}` },
      internalNote: next() < 0.1 ? `Note ${number}. ${sentence}` : null,
      sources: [
        { url: `https://example.org/source/${source}`, title: `Source ${source} of the measurement` },
      ],
    };
    const entry =
      kind < 0.3
        ? // In a wave only what was sent in it.
          {
            ...common,
            kind: "dispatch",
            rung: "sent",
            waveId: common.occurredOn >= "2025-04" ? waveId : null,
          }
        : kind < 0.55
          ? {
              ...common,
              kind: "response",
              nature: pick(["acknowledged", "referred", "supportive", "neutral", "declined"]),
            }
          : kind < 0.75
            ? { ...common, kind: "engagement", engagementForm: pick(["meeting", "call", "hearing"]) }
            : kind < 0.95
              ? {
                  ...common,
                  kind: "proceeding",
                  step: pick(["tabled", "referred", "debated", "adopted", "rejected", "lapsed"]),
                  form: pick(["resolution", "motion", "statement"]),
                  wording: "other",
                  voteKind: "unknown",
                  titleEnglish: `Motion ${number}`,
                }
              : { ...common, kind: "note", internalNote: `Note ${number}. ${sentence}` };
    return { id: `bench-${number}`, publish: entry.kind !== "note" && next() < 0.95, entry };
  });
  return { entries };
}
