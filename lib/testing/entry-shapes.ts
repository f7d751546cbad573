/** What an entry of each kind must have; the rest is given where it is logged. */

export type Fields = Record<string, unknown>;
export const common = { certainty: "confirmed", summary: {}, sources: [], attachments: [] };
export const of = (country: string, bodyId: string | null, occurredOn: string) => ({
  ...common,
  countries: [country],
  bodyId,
  occurredOn,
});

export const act = (country: string, bodyId: string, on: string, step: string, also: Fields = {}) => ({
  kind: "proceeding",
  ...of(country, bodyId, on),
  sources: [{ id: "s-sejm" }],
  step,
  form: "resolution",
  wording: "recognises_genocide",
  voteKind: "unknown",
  ...also,
});

export const letter = (country: string, bodyId: string, on: string, rung: string, also: Fields = {}) => ({
  kind: "dispatch",
  ...of(country, bodyId, on),
  rung,
  ...also,
});
export const answer = (
  country: string,
  bodyId: string | null,
  on: string,
  nature: string,
  also: Fields = {},
) => ({
  kind: "response",
  ...of(country, bodyId, on),
  sources: [{ id: "s-press" }],
  nature,
  ...also,
});

export const meeting = (
  country: string,
  bodyId: string | null,
  on: string,
  engagementForm: string,
  also: Fields = {},
) => ({
  kind: "engagement",
  ...of(country, bodyId, on),
  engagementForm,
  ...also,
});
