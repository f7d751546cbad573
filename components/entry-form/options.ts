import type { Option } from "@/components/ui/combo-box";

/** A body that can be chosen; `country` is null for an international one. */
export type BodyOption = Option & { country: string | null };
export type ContactOption = Option & { bodyId: string };
/** A source that is known already, with what is needed to recognise it. */
export type KnownSource = { id: string; title: string; url: string | null; publisher: string | null };

/** What belongs to the chosen countries, in the reader's language. */
export type Choices = {
  bodies: BodyOption[];
  contacts: ContactOption[];
  dispatches: Option[];
  proceedings: Option[];
};

/** What a form of an entry may choose from. */
export type FormOptions = {
  countries: Option[];
  waves: Option[];
  packages: Option[];
  sources: KnownSource[];
  files: Option[];
  choices: Choices;
};
