/** Request header in which proxy.ts hands the address on; what a visitor sends under that name is overwritten. */
export const pathHeader = "x-staff-path";

/** Whether someone may be sent to this address of ours after signing in: the desk, and nothing else. */
export const mayReturnTo = (path: string): boolean =>
  /^\/desk(?:[/?#]|$)/.test(path) && path.length <= 2000 && !/[\\\s]|\/\//.test(path.split("?")[0] ?? "");

/**
 * Where a sign-in may lead. Never throws: what cannot be read, or leads elsewhere, becomes the desk (or the front page
 * when the front page was asked for).
 */
export function safeReturn(wanted: string, ownOrigin: string): string {
  try {
    const url = new URL(wanted, ownOrigin);
    const path = `${url.pathname}${url.search}`;
    if (url.origin === ownOrigin && !url.username && !url.password) {
      if (mayReturnTo(path)) return `${ownOrigin}${path}`;
      if (url.pathname === "/" || url.pathname === "/signin") return `${ownOrigin}${url.pathname}`;
    }
  } catch {
    // Falls through to the desk.
  }
  return `${ownOrigin}/desk`;
}
