import type { CountryClass } from "@/lib/standing/standing";

/** A country as the map shows it. */
export interface MapCountry {
  /** ISO 3166-1 alpha-2. */
  code: string;
  name: string;
  href: string;
  class: CountryClass;
  /** Recognised by one chamber of two. */
  oneChamber: boolean;
  /** Said after name and class, such as the date of the act; may be empty. */
  note: string;
  /** Where the link opens and what it tells of this page, when not here and as usual. */
  opens?: { target: "_blank"; rel: "noopener" };
}
