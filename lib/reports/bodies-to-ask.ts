import type { Standing } from "@/lib/standing/standing";
import { bodyName, otherLanguage } from "@/lib/wording/names";
import { text, type Value } from "./cells";
import type { Naming } from "./words";

const most = 3;

/** The bodies that can be asked: those of the country's parliament that have not recognised, the elected chamber first. */
export function bodiesToAsk(
  standing: Standing,
  { record, locale }: Pick<Naming, "record" | "locale">,
): Value[] {
  const acted = new Set(standing.position.anyChamber?.acts.map(({ body }) => body.id));
  return [...record.bodies.values()]
    .filter(
      (body) => body.countryCode === standing.country && body.chamberRole !== null && !acted.has(body.id),
    )
    .sort((a, b) => Number(a.chamberRole === "upper") - Number(b.chamberRole === "upper"))
    .slice(0, most)
    .map((body) => {
      const name = bodyName(body, locale, null);
      return text(name.text, otherLanguage(name, locale));
    });
}
