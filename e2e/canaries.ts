/** Every private field has a word of its own that must be found nowhere in public. */
const fields = [
  "contact-name",
  "contact-office",
  "contact-address",
  "contact-remark",
  "contact-verified-from",
  "note",
  "dispatch-summary",
  "dispatch-internal-note",
  "dispatch-our-reference",
  "dispatch-their-reference",
  "dispatch-reply-reason",
  "published-internal-note",
  "published-our-reference",
  "published-their-reference",
  "published-attachment",
  "response-summary",
  "engagement-summary",
  "engagement-participant",
  "proceeding-summary",
  "proceeding-source-title",
  "unpublished-summary",
  "unpublished-source-title",
  "removed-summary",
  "removed-reason",
  "earlier-version",
  "body-name",
  "wave-name",
  "document-title",
  "document-version",
  "package-label",
  "partner-name",
  "person-name",
  "person-email",
] as const;
type Field = (typeof fields)[number];

/** The word planted in a field: unlikely anywhere else, and plain enough for any kind of field. */
export const canary = (field: Field): string => `qanarya${field.replaceAll("-", "")}`;
export const canaries: string[] = fields.map(canary);
