/** The administrator of every database that is measured. */
export const account = {
  ADMIN_EMAIL: "administrator@tracker.test",
  ADMIN_PASSWORD: "a long enough phrase for measuring",
};

/** Signs in through next-auth's endpoint; returns the cookies to send. */
export async function signIn(address: string): Promise<string> {
  const jar = new Map<string, string>();
  const keep = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return answer;
  };
  const header = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const { csrfToken } = (await keep(await fetch(`${address}/api/auth/csrf`)).json()) as { csrfToken: string };
  keep(
    await fetch(`${address}/api/auth/callback/credentials`, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded", cookie: header(), origin: address },
      body: new URLSearchParams({
        csrfToken,
        email: account.ADMIN_EMAIL,
        password: account.ADMIN_PASSWORD,
        json: "true",
        callbackUrl: `${address}/desk`,
      }),
    }),
  );
  return header();
}
