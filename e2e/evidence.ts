/** Evidence of every sort that a page can show, for the journeys that read it; planted by `plant.ts`. */
export const act = {
  id: "journeys-rejected-motion",
  title: "Motion of the journeys",
  votes: { votesFor: 100, votesAgainst: 60, votesAbstained: 30, votesNotVoting: 10 },
  clause: {
    fr: "Le Parlement se souvient de la déportation.",
    en: "Parliament remembers the deportation.",
    uk: "Парламент пам’ятає про депортацію.",
  },
  source: {
    title: "Minutes of the journeys",
    url: "https://tracker.test/minutes",
    publisher: "European Parliament",
    published: "2014-04-02",
    archiveUrl: "https://archive.example.org/minutes",
  },
};

export const heldDocument = {
  title: "Brief that is held",
  version: "First reading",
  bytes: new TextEncoder().encode("%PDF-1.4\n% held\n%%EOF\n"),
};
