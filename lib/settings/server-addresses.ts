/** Which of several servers is wanted, as in libpq. */
const wanted = ["any", "read-write", "read-only", "primary", "standby"] as const;
type Wanted = (typeof wanted)[number];

export type Servers = {
  /** An address for each, in the order in which they are asked. */
  addresses: readonly string[];
  wanted: Wanted;
};

/**
 * The servers that DATABASE_URL names: `postgresql://user@one:5432,two:5433/name?target_session_attrs=read-write`; null
 * when it cannot be read.
 */
export function serversOf(databaseUrl: string): Servers | null {
  const parts = /^(postgres(?:ql)?:\/\/)(?:([^/?#]*)@)?([^/?#@]*)([^?#]*)(?:\?([^#]*))?$/.exec(databaseUrl);
  if (!parts) return null;
  const [, scheme = "", account, hosts = "", path = "", query = ""] = parts;
  const parameters = query.split("&").filter(Boolean);
  const attribute =
    parameters.find((item) => item.startsWith("target_session_attrs="))?.split("=")[1] ?? "any";
  const found = wanted.find((name) => name === attribute);
  if (!found) return null;
  const rest = parameters.filter((item) => !item.startsWith("target_session_attrs="));
  const addresses = hosts
    .split(",")
    .map(
      (host) =>
        `${scheme}${account === undefined ? "" : `${account}@`}${host}${path}${rest.length > 0 ? `?${rest.join("&")}` : ""}`,
    );
  return addresses.every((address) => URL.canParse(address)) ? { addresses, wanted: found } : null;
}
