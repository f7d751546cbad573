/** The accounts that `plant.ts` makes for the journeys. The addresses belong to a reserved domain. */
export const people = {
  viewer: "viewer@tracker.test",
  editor: "editor@tracker.test",
  administrator: "administrator@tracker.test",
} as const;
export const password = "a long enough phrase for the first";
/** Who is there from the first start on. */
export const administrator = { email: people.administrator, password };
