import { Refusal } from "@/lib/base/refusal";
import type { MediaType } from "./extensions";
import { keptName } from "./file-name";
import { mediaTypeOf } from "./media-type";
import { remarksOfMessage } from "./message";
import { remarksOfOffice } from "./office";
import { remarksOfOutlookMessage } from "./outlook";
import { remarksOfPdf } from "./pdf";
import { hasPosition, isPicture, withoutPosition } from "./positions";
import { type FileRemark, fileRemarks } from "./remarks";
import { openZip } from "./zip";

/** A file as it is kept: its bytes may differ from those that came by the place where a picture was taken. */
export type TakenFile = { bytes: Uint8Array; name: string; mediaType: MediaType; remarks: FileRemark[] };

/**
 * What is kept of a file that someone sends, by its content; null when it is none of the kinds that are kept.
 * @throws Refusal `file-position` for a picture of which it cannot be said that its place is gone
 */
export async function takeIn(name: string, given: Uint8Array): Promise<TakenFile | null> {
  const mediaType = await mediaTypeOf(given);
  if (!mediaType) return null;
  const { bytes, removed, whole } = withoutPosition(given, mediaType);
  const found = new Set<FileRemark>(await remarksOf(bytes, mediaType));
  if (removed) found.add("position-removed");
  const isPlaced = hasPosition(bytes);
  if (isPicture(mediaType) && (isPlaced || !whole)) throw new Refusal("file-position", "file");
  // What is packed inside another file is not looked into; what lies there as it is can be told.
  if (isPlaced) found.add("position");
  return {
    bytes,
    name: keptName(name, mediaType),
    mediaType,
    remarks: fileRemarks.filter((remark) => found.has(remark)),
  };
}

async function remarksOf(bytes: Uint8Array, type: MediaType): Promise<Iterable<FileRemark>> {
  switch (type) {
    case "application/pdf":
      return remarksOfPdf(bytes);
    case "message/rfc822":
      return remarksOfMessage(bytes);
    case "application/vnd.ms-outlook":
      return remarksOfOutlookMessage(bytes);
    case "image/png":
    case "image/jpeg":
    case "image/webp":
    case "image/tiff":
    case "image/heic":
      return [];
    default: {
      const zip = await openZip(bytes);
      return zip ? remarksOfOffice(zip) : ["unread"];
    }
  }
}
