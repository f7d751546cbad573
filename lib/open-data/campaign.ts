/** What every export says of itself. */
export const campaign = {
  name: "Campaign for recognition of the 1944 deportation of the Crimean Tatar people (Sürgünlik) as genocide",
  organisations: ["Crimean Tatar Resource Center", "Mejlis of the Crimean Tatar people"],
  licence: {
    id: "CC-BY-4.0",
    title: "Creative Commons Attribution 4.0 International",
    url: "https://creativecommons.org/licenses/by/4.0/",
  },
} as const;

/** How to cite the data as of a day. */
export const citation = (asOf: string, address: string): string =>
  `Crimean Tatar Resource Center, Sürgünlik Recognition Record, as of ${asOf}, ${address}, CC BY 4.0.`;
