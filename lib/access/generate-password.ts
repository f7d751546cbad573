const alphabet = "abcdefghjkmnpqrstuvwxyz23456789ABCDEFGHJKLMNPQRSTUVWXYZ+=?@#%*-_";

/** A random password of five groups, 20 characters of 64: about 120 bits, without letters that look alike. */
export function generatePassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  const letters = Array.from(bytes, (byte) => alphabet[byte & 63]).join("");
  return letters.match(/.{4}/g)?.join(" ") ?? letters;
}
