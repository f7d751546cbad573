import type { Page } from "@playwright/test";
import { hydrated } from "./hydrated";

/** The chase of those who do not answer, as journeys walk it and the benchmark measures it. */

export const identity = {
  name: { en: "The campaign" },
  address: { en: "1 Example Street\nKyiv" },
  place: { en: "Kyiv" },
  signatory: { en: "Head of the board" },
  signatoryOffice: {},
};
export const silent = "AL AT BE BG CH CY DK ES FI FR GB GE GR HR HU IE IS IT JP MD ME MK SK NO PT".split(" ");

type Acts = [string, object][];

/** Performs acts by their names, as a script of staff would: what the walk is not about. */
export async function performActs(page: Page, origin: string, acts: Acts): Promise<void> {
  const answer = await page.request.post(`${origin}/api/desk/acts`, {
    data: { acts },
    headers: { Origin: origin },
  });
  if (answer.status() !== 200) throw new Error(`${answer.status()}: ${await answer.text()}`);
}

/** A wave in which 25 were written to and have been silent since, and the letter that reminds them. */
export const silentWave = (sentOn: string): Acts => [
  ["wave:add", { id: "spring", wave: { name: { en: "Spring letters" }, startedOn: sentOn } }],
  ...silent.map((code): [string, object] => [
    "entry:log",
    {
      id: `spring-${code.toLowerCase()}`,
      confirmed: ["same-entry", "same-package"],
      entry: {
        kind: "dispatch",
        countries: [code],
        bodyId: `${code.toLowerCase()}-parliament`,
        occurredOn: sentOn,
        certainty: "confirmed",
        letterKind: "package",
        waveId: "spring",
        rung: "sent",
        channel: "email",
        summary: {},
        sources: [],
      },
    },
  ]),
  ["body:correspondence", { id: "at-parliament", version: 1, correspondence: { language: "de" } }],
  [
    "letter:add",
    {
      letterText: {
        name: "Reminder",
        letterKind: "reminder",
        texts: ["en", "de", "fr"].map((language) => ({
          language,
          subject: `Reminder (${language})`,
          body: [{ is: "paragraph", runs: [{ text: "Our letter: " }, { field: "earlierLetterDate" }] }],
        })),
      },
    },
  ],
];

/**
 * From the wave's page to the letters on the log: who is silent is reminded, one letter is read before.
 * @returns how often something was pressed
 */
export async function remindSilent(page: Page): Promise<number> {
  let presses = 0;
  const press = async (name: RegExp | string, role: "link" | "button") => {
    presses += 1;
    await page.getByRole(role, { name }).click();
  };
  await page.getByRole("link", { name: /^Silent.*25$/ }).waitFor();
  await press(/^Remind 25 that are silent/, "link");
  await page.waitForURL(/sendings\/new/);
  await hydrated(page);
  await page.getByText("25 letters, 0 left out").waitFor();
  await press("Read the letter: Austria", "button");
  await page.getByText("Reminder (de)").first().waitFor();
  await press("Log 25 letters", "button");
  await page.waitForURL(/\/desk\/sendings\/[0-9a-z]{10,}$/);
  await page.getByText("25 letters are on the log.").waitFor();
  return presses;
}
