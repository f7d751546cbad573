const minute = 60_000;

/** A session ends this long after the sign-in, in milliseconds, whatever happens. */
export const absoluteLifetime = 12 * 60 * minute;
/** And this long after the last request. */
export const idleLifetime = 120 * minute;
/** How often, at most, a session's last request is noted. */
export const seenEvery = minute;

/** Clocks of several servers may differ by this much; whatever is dated later than that comes from a wrong one. */
const clocksDiffer = 5 * minute;

/** Between which moments a session that still holds was opened, and last used: none of them lies in the future. */
export const livingSessions = (now: Date) => ({
  createdAt: { gt: new Date(now.getTime() - absoluteLifetime), lte: latest(now) },
  lastSeenAt: { gt: new Date(now.getTime() - idleLifetime), lte: latest(now) },
});

const latest = (now: Date) => new Date(now.getTime() + clocksDiffer);
const isWithin = (moment: Date, { gt, lte }: { gt: Date; lte: Date }) => moment > gt && moment <= lte;

type Session = {
  createdAt: Date;
  lastSeenAt: Date;
  revokedAt: Date | null;
  user: { disabledAt: Date | null };
};

/** Whether a session still lets its owner in. */
export function isAlive(session: Session, now: Date): boolean {
  const living = livingSessions(now);
  return (
    !session.revokedAt &&
    !session.user.disabledAt &&
    isWithin(session.createdAt, living.createdAt) &&
    isWithin(session.lastSeenAt, living.lastSeenAt)
  );
}
