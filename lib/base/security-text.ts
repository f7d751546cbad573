const day = 86_400_000;

/** For so many days what is said holds; whoever reads it later asks again. */
const holdsFor = 180;

/**
 * `security.txt` by RFC 9116: where to report a weakness. The end of its validity moves on with each day, so that it never
 * runs out by being forgotten.
 * @param contact an address as a URI; without one, readers' own report of an error
 */
export function securityText(
  { appUrl, contact }: { appUrl: string; contact?: string | undefined },
  now: Date,
): string {
  const until = new Date(Math.floor(now.getTime() / day) * day + holdsFor * day).toISOString();
  return [
    `Contact: ${contact ?? `${appUrl}/en/report-error`}`,
    `Expires: ${until.replace(".000Z", "Z")}`,
    "Preferred-Languages: en, uk, crh",
    `Canonical: ${appUrl}/.well-known/security.txt`,
    "",
  ].join("\n");
}
