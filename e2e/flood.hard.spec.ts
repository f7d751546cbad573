import { expect, test } from "./fixtures";
import { post, stampOf } from "./report-form";

const quantile = (values: number[], share: number): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

test("sent over and over, from one place and from many: a few are kept, the rest are told so, and pages stay quick", {
  tag: "@hard",
}, async ({ request }) => {
  const stamp = await stampOf(request);
  const flood = async (count: number, networkOf: (number: number) => number) => {
    const statuses: Record<number, number> = {};
    const said: string[] = [];
    const times: number[] = [];
    let next = 0;
    const sender = async () => {
      while (next < count) {
        const number = next++;
        const begun = Date.now();
        const answer = await post(request, { stamp, wrong: `Flood ${number}` }, networkOf(number));
        const text = await answer.text();
        times.push(Date.now() - begun);
        statuses[answer.status()] = (statuses[answer.status()] ?? 0) + 1;
        if (answer.status() !== 303) said.push(text);
      }
    };
    const pages: number[] = [];
    let over = false;
    const visitor = async () => {
      while (!over) {
        const begun = Date.now();
        expect((await request.get("/en")).ok()).toBe(true);
        pages.push(Date.now() - begun);
      }
    };
    const visiting = visitor();
    await Promise.all(Array.from({ length: 10 }, sender));
    over = true;
    await visiting;
    return { statuses, said, answer: quantile(times, 0.5), page: quantile(pages, 0.5) };
  };

  const one = await flood(400, () => 10);
  expect(one.statuses).toEqual({ 303: 5, 429: 395 });
  for (const text of one.said) {
    expect(text).toContain("Many reports have come from your network just now");
    expect(text).not.toMatch(/\bat \w+ \(|node_modules|Error:/);
  }
  expect(one.answer, "half of the answers, in milliseconds").toBeLessThan(2000);
  expect(one.page, "half of the visits to the first page meanwhile, in milliseconds").toBeLessThan(2000);

  const many = await flood(120, (number) => 20 + number);
  expect(Object.keys(many.statuses).sort()).toEqual(["303", "429"]);
  expect(many.statuses[303]).toBeLessThanOrEqual(60);
  expect(many.said.at(-1)).toContain("Try again in an hour");
  expect(many.answer).toBeLessThan(2000);
  expect(many.page).toBeLessThan(2000);
});
