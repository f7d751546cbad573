import type { KeptFile, SendFile, UploadProblem } from "./upload-queue";

/** The server's answer where it did not keep a file. */
type Refused = { title?: string; maximum?: number; ending?: string } | null;

/** Sends one file to the desk. XMLHttpRequest tells how much has gone out; fetch does not. */
export const sendFile: SendFile = (file, onPercent, stop) =>
  new Promise((answered) => {
    const form = new FormData();
    form.append("file", file);
    const request = new XMLHttpRequest();
    request.open("POST", "/api/desk/files");
    request.responseType = "json";
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onPercent(Math.round((event.loaded / event.total) * 100));
    };
    request.onload = () =>
      answered(
        request.status === 201
          ? { kept: request.response as KeptFile }
          : { problem: problemOf(request.status, request.response as Refused) },
      );
    request.onerror = () =>
      answered({ problem: { key: "file-not-sent", values: {}, again: true, offline: true } });
    request.onabort = () => answered(null);
    stop.addEventListener("abort", () => request.abort());
    request.send(form);
  });

function problemOf(status: number, refused: Refused): UploadProblem {
  if (status === 401) return { key: "file-session-ended", values: {}, again: true };
  const { title, maximum, ending } = refused ?? {};
  const values = { ...(maximum ? { maximum } : {}), ...(ending ? { ending } : {}) };
  // What the content is stays the same another time; a full line or a full disk may not.
  return { key: title ?? "file-failed", values, again: status !== 422 && status !== 413 };
}
