import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { hydrated } from "./hydrated";
import { password, people } from "./people";
import { plantedSessions, type Server, startServer } from "./server";

type Role = keyof typeof people;

type Fixtures = {
  /** Gives a page the cookie of a session that was planted. Whoever ends a session takes {@link beginSessionAs}. */
  signInAs(role: Role, page?: Page): Promise<void>;
  /** A page in another browser than the test's, with a session of that role: a colleague's, or another device. */
  pageOf(role: Role): Promise<Page>;
  /** Opens a session of its own through next-auth's endpoint, as a browser would, without the form. */
  beginSessionAs(role: Role): Promise<void>;
  /** Fails on any violation that axe finds by the rules of WCAG 2.2 AA, or by those that are named. */
  expectAccessible(page?: Page, rules?: string[]): Promise<void>;
};

type WorkerFixtures = {
  server: Server;
  /**
   * Another name than `shared` gives the files that name it a server and a record of their own: for what others count, or
   * would leave there. Each name costs some ten seconds of a processor, so files that do not see one another share `apart`.
   */
  record: string;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  record: ["shared", { option: true, scope: "worker" }],
  // Each worker has a server and a record of its own: what one changes no other sees.
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: how a fixture says that it needs no other
    async ({}, use, { workerIndex }) => {
      const server = await startServer(`worker-${workerIndex}`);
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: ({ server }, use) => use(server.url),
  // In normal use nothing runs into a page's own content policy.
  page: async ({ page }, use) => {
    const violations: string[] = [];
    await page.exposeFunction("noteViolation", (text: string) => void violations.push(text));
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        const { noteViolation } = window as unknown as { noteViolation(text: string): void };
        noteViolation(`${event.violatedDirective} ${event.blockedURI} on ${location.pathname}`);
      });
    });
    await use(page);
    expect(violations).toEqual([]);
  },
  signInAs: async ({ page: own, baseURL }, use) => {
    const sessions = plantedSessions();
    await use(async (role, page = own) => {
      await page
        .context()
        .addCookies([
          { name: "next-auth.session-token", value: sessions[role], url: baseURL ?? "", httpOnly: true },
        ]);
    });
  },
  pageOf: async ({ browser, signInAs }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (role) => {
      const context = await browser.newContext();
      contexts.push(context);
      const page = await context.newPage();
      await signInAs(role, page);
      return page;
    });
    for (const context of contexts) await context.close();
  },
  beginSessionAs: async ({ page, baseURL }, use) => {
    await use(async (role) => {
      const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
      const answer = await page.request.post("/api/auth/callback/credentials", {
        form: { csrfToken, email: people[role], password, callbackUrl: `${baseURL}/desk`, json: "true" },
        headers: { Origin: baseURL ?? "" },
      });
      expect(answer.ok(), `signing in as ${role}`).toBe(true);
      const session = await (await page.request.get("/api/auth/session")).json();
      expect(Object.keys(session), `session of ${role}`).not.toHaveLength(0);
    });
  },
  expectAccessible: async ({ page: own }, use) => {
    await use(async (page = own, rules) => {
      const axe = new AxeBuilder({ page })
        // All frames are of one origin: no page of its own is needed to put the results together.
        .setLegacyMode(true)
        // What passed is not described: that takes most of the time.
        .options({ resultTypes: ["violations"], preload: false });
      const { violations } = await (rules
        ? axe.withRules(rules)
        : axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      ).analyze();
      const found = violations.map((violation) => ({
        rule: violation.id,
        help: violation.help,
        where: violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)),
      }));
      expect(found).toEqual([]);
    });
  },
});

/** Waits until Back is asked about, which no person is quick enough to press before. */
export const guarded = (page: Page) =>
  page.waitForFunction(
    () => (history.state as { backGuardCopy?: string } | null)?.backGuardCopy !== undefined,
  );

export { expect, hydrated };
