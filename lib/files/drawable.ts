import type { MediaType } from "./extensions";

/** Kinds of which a preview can be drawn: pictures, and the first page of a PDF. */
const drawable: ReadonlySet<string> = new Set<MediaType>([
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/tiff",
  "image/heic",
  "application/pdf",
]);
export const hasPreview = (mediaType: string): boolean => drawable.has(mediaType);
