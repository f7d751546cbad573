import { subject } from "./subject";

/** The settings that the public sees the effect of. */
const seen = ["patience", "publisher"];

/** What administrators set, and small facts about the installation itself. */
export const settingSubject = subject({
  type: "setting",
  order: 10,
  model: "Setting",
  key: "key",
  seenByPublic: async (_, ids) => ids.filter((id) => seen.includes(id)),
});
