import type { MediaType } from "./extensions";

/** Kinds of which a preview can be drawn. No free reader of HEIC comes with the library that draws them. */
const drawable: ReadonlySet<string> = new Set<MediaType>([
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/tiff",
]);
export const hasPreview = (mediaType: string): boolean => drawable.has(mediaType);
