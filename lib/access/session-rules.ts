const minute = 60_000;

/** A session ends this long after the sign-in, in milliseconds, whatever happens. */
export const absoluteLifetime = 12 * 60 * minute;
/** And this long after the last request. */
export const idleLifetime = 120 * minute;
/** How often, at most, a session's last request is noted. */
export const seenEvery = minute;

type Session = {
  createdAt: Date;
  lastSeenAt: Date;
  revokedAt: Date | null;
  user: { disabledAt: Date | null };
};

/** Whether a session still lets its owner in. */
export const isAlive = (session: Session, now: Date): boolean =>
  !session.revokedAt &&
  !session.user.disabledAt &&
  now.getTime() - session.createdAt.getTime() < absoluteLifetime &&
  now.getTime() - session.lastSeenAt.getTime() < idleLifetime;
