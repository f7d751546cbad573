/** Letters written from the right, and the marks that turn text around. */
const turning =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** Marks that reach beyond the text they stand in. They are refused in names now; some were stored before. */
const reaching = /[\u202A-\u202E\u2066-\u2069\p{Cc}\u2028\u2029]/gu;

/**
 * Texts of people in one line, each set apart so that none turns its neighbours around: first strong isolate, pop
 * directional isolate (UAX #9). What is in an element of its own needs none of this, see `app/globals.css`.
 */
export const joined = (parts: readonly (string | null | undefined | false)[], separator: string): string =>
  parts
    .flatMap((part) =>
      part ? [turning.test(part) ? `\u2068${part.replace(reaching, "")}\u2069` : part] : [],
    )
    .join(separator);
