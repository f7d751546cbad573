import { readAtMost } from "./read-at-most";

/**
 * The form that a request carries; null where it is longer than that.
 * @returns an empty form where it is none
 */
export async function readForm(
  request: Request,
  ...most: [most: number, heardOut?: number]
): Promise<FormData | null> {
  const bytes = await readAtMost(request, ...most);
  if (!bytes) return null;
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(bytes, { headers: { "Content-Type": type } }).formData().catch(() => null);
  return form ?? new FormData();
}
