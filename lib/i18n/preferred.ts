import { isLocale, type Locale } from "./locales";

/** The first of our languages in an `Accept-Language` header, by its weights; null when none is wanted. */
export function preferredLocale(header: string | null): Locale | null {
  const wanted = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().split(";");
      const weight = rest.map((item) => item.trim()).find((item) => item.startsWith("q="));
      return {
        language: tag.trim().toLowerCase().split("-")[0] ?? "",
        weight: weight ? Number(weight.slice(2)) || 0 : 1,
      };
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { language, weight } of wanted) if (weight > 0 && isLocale(language)) return language;
  return null;
}
