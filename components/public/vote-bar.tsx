import type { Vote } from "@/lib/log/views";

const width = 600;
const height = 18;
const gap = 3;

/** How each share is drawn: told apart without colour, too, by fill, stripes and outline. */
const shares = [
  ["for", "fill-accent"],
  ["against", "fill-danger"],
  ["abstained", ""],
  ["notVoting", "fill-transparent stroke-line-strong"],
] as const;

/**
 * A counted vote as a bar, each share as wide as its votes. It says nothing that the words beside it do not, and is
 * drawn only where both sides are known: without one of them the shares would not be those of the vote.
 */
export function VoteBar({ vote, id }: { vote: Vote; id: string }) {
  const known = shares.flatMap(([name, look]) => {
    const votes = vote[name];
    return votes ? [{ name, look, votes }] : [];
  });
  const total = known.reduce((sum, { votes }) => sum + votes, 0);
  if (vote.kind !== "counted" || vote.for === null || vote.against === null || known.length < 2) return null;
  const room = width - gap * (known.length - 1);
  let x = 0;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="my-1 h-auto w-full max-w-md" aria-hidden="true">
      <pattern
        id={`abstained-${id}`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" className="fill-sunken" />
        <rect width="2.5" height="6" className="fill-line-strong" />
      </pattern>
      {known.map(({ name, look, votes }) => {
        const from = x;
        // One vote of hundreds is still to be seen.
        const wide = Math.max(2, (votes / total) * room);
        x += wide + gap;
        return (
          <rect
            key={name}
            x={from}
            y={1}
            width={wide}
            height={height - 2}
            rx={2}
            className={look}
            fill={name === "abstained" ? `url(#abstained-${id})` : undefined}
            data-share={name}
          />
        );
      })}
    </svg>
  );
}
