/**
 * A request's body, or null when it is longer than that: what it claims to be is not believed.
 * @param most in bytes
 * @param heardOut up to which length the rest is listened to and dropped: a browser that is cut off in the middle of
 *   sending shows a broken connection instead of our answer
 */
export async function readAtMost(
  request: Request,
  most: number,
  heardOut = most,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length <= most) parts.push(value);
    else if (length > heardOut) {
      await reader.cancel();
      return null;
    } else parts.length = 0;
  }
  return length > most ? null : Buffer.concat(parts);
}
