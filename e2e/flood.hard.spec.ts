import { expect, test } from "./fixtures";
import { post, stampOf } from "./report-form";

test("sent over and over, from one place and from many: a few are kept, the rest are told so, and visitors get their pages", {
  tag: "@hard",
}, async ({ request }) => {
  const stamp = await stampOf(request);
  const flood = async (count: number, networkOf: (number: number) => number) => {
    const statuses: Record<number, number> = {};
    const said: string[] = [];
    let next = 0;
    const sender = async () => {
      while (next < count) {
        const number = next++;
        const answer = await post(request, { stamp, wrong: `Flood ${number}` }, networkOf(number));
        statuses[answer.status()] = (statuses[answer.status()] ?? 0) + 1;
        if (answer.status() !== 303) said.push(await answer.text());
      }
    };
    let visits = 0;
    let over = false;
    const visitor = async () => {
      while (!over) {
        expect((await request.get("/en")).ok()).toBe(true);
        visits++;
      }
    };
    const visiting = visitor();
    await Promise.all(Array.from({ length: 10 }, sender));
    over = true;
    await visiting;
    // Of eleven who ask all the time one is a visitor: nobody's page waits behind the whole flood.
    expect(visits, "pages that a visitor got meanwhile").toBeGreaterThan(count / 40);
    return { statuses, said };
  };

  const one = await flood(400, () => 10);
  expect(one.statuses).toEqual({ 303: 5, 429: 395 });
  for (const text of one.said) {
    expect(text).toContain("Many reports have come from your network just now");
    expect(text).not.toMatch(/\bat \w+ \(|node_modules|Error:/);
  }

  const many = await flood(120, (number) => 20 + number);
  expect(Object.keys(many.statuses).sort()).toEqual(["303", "429"]);
  expect(many.statuses[303]).toBeLessThanOrEqual(60);
  expect(many.said.at(-1)).toContain("Try again in an hour");
});
