/** A PNG without transparency as one with a palette of 256 colours. */
export function withPalette(png: Buffer): Buffer;
