/** Whether this is `npm run test:hard`, which does in full what a usual run does a little of. */
export const isHard = Boolean(process.env.TEST_HARD);

/** How much of something a test does: as much as shows a break at once, or all of it in the hard run. */
export const amount = <Value>({ usual, hard }: { usual: Value; hard: Value }): Value =>
  isHard ? hard : usual;
