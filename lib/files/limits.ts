/** Largest file that is kept, in bytes. */
export const largestFile = 20 * 1024 * 1024;
