import { Refusal } from "@/lib/base/refusal";
import { withNames } from "@/lib/mentions/text";
import { folded } from "@/lib/text/fold";
import { type Facet, first, type World } from "./facet";

/** Colleagues in sheets: whose something is, and who is named in a note. */

/** Somebody with an account, by their name or address. */
export function ownerFacet(label: string, also: string): Facet {
  return {
    key: "ownerId",
    columns: [{ key: "owner", label, also }],
    fields: ["ownerId"],
    read: (values, { people }) => {
      const typed = first(values, "owner");
      if (typed === "") return null;
      const wanted = folded(typed);
      const found = people.filter(({ name, email }) => folded(name) === wanted || folded(email) === wanted);
      if (found.length !== 1) throw new Refusal("sheet-person", "owner", { value: typed.slice(0, 80) });
      return found[0]?.id;
    },
    get: (content) => content.ownerId ?? null,
    set: (content, value) => {
      content.ownerId = value;
    },
    show: (value, { people }) => people.find(({ id }) => id === value)?.name ?? "",
  };
}

/** A note as it is read and typed: with the names of those whom it names. */
export const noteRead = (note: unknown, { people }: Pick<World, "people">): string | null =>
  typeof note === "string" && note !== ""
    ? withNames(note, (account) => people.find(({ id }) => id === account)?.name)
    : null;
