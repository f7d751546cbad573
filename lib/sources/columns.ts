/** What is told of a source to anyone who may see what it stands behind. */
export const sourceColumns = {
  id: true,
  kind: true,
  url: true,
  title: true,
  publisher: true,
  published: true,
  accessed: true,
  archiveUrl: true,
} as const;
