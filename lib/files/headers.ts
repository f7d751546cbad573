import type { MediaType } from "./extensions";
import type { FileRemark } from "./remarks";

/** What browsers show by themselves, without running any of it as a page of ours. */
const shown: ReadonlySet<string> = new Set<MediaType>([
  "application/pdf",
  "image/jpeg",
  "image/png",
  "image/webp",
]);
/** With these a file is only handed out: it does something when it is opened, or nobody knows what it does. */
const onlyHandedOut: ReadonlySet<FileRemark> = new Set(["program", "embedded", "external", "unread"]);

/** Whether a kept file may be opened in the browser; anything else is a download. */
export const maySee = (mediaType: string, remarks: readonly FileRemark[]): boolean =>
  shown.has(mediaType) && !remarks.some((remark) => onlyHandedOut.has(remark));

/**
 * The headers with which a kept file goes out: its own kind and no other, and no script, form, frame or request of it is
 * ours. Chromium shows no PDF under `sandbox`; its viewer runs apart from the site by itself.
 * @param inline whether it may be opened in the browser
 */
export const fileHeaders = (mediaType: string, name: string, inline: boolean): Record<string, string> => ({
  "Content-Type": mediaType,
  "Content-Disposition": `${inline ? "inline" : "attachment"}; filename*=UTF-8''${encodedName(name)}`,
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy":
    inline && mediaType === "application/pdf"
      ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
      : "sandbox; default-src 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "no-referrer",
});

/** RFC 8187 takes fewer characters than an address does. */
const encodedName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
