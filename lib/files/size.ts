/** A number of bytes as people say it: its unit, and how many of these. */
export const sizeOf = (bytes: number): { unit: "kb" | "mb"; size: number } =>
  bytes < 1024 * 1024
    ? { unit: "kb", size: Math.max(1, Math.round(bytes / 1024)) }
    : { unit: "mb", size: Math.round((bytes / 1024 / 1024) * 10) / 10 };
