import { xmlText } from "@/lib/base/xml";
import { startOfDay } from "@/lib/calendar/start-of-day";
import type { Feed, FeedEntry } from "./feed";

/**
 * Writes a feed as Atom (RFC 4287). Packages that write feeds know neither `xml:lang` nor alternates by language, and
 * this is all that it takes.
 */
export function atomOf(feed: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.lang },
    [
      text("id", feed.id),
      text("title", feed.title),
      text("subtitle", feed.subtitle),
      text("updated", moment(feed.updated)),
      element("author", {}, [text("name", feed.author.name), text("uri", feed.author.address)]),
      text("rights", feed.rights),
      link("self", feed.self, atomType, feed.lang),
      link("alternate", feed.page, "text/html", feed.lang),
      ...feed.otherLanguages.flatMap(({ lang, self, page }) => [
        link("alternate", self, atomType, lang),
        link("alternate", page, "text/html", lang),
      ]),
      ...feed.entries.map((entry) => entryElement(entry, feed)),
    ],
  )}\n`;
}

export const atomType = "application/atom+xml";

function entryElement(entry: FeedEntry, { lang }: Feed): string {
  return element("entry", {}, [
    text("id", entry.id),
    text("title", entry.title),
    text("published", moment(entry.published)),
    text("updated", moment(entry.updated, entry.correction !== null)),
    link("alternate", entry.address, "text/html", lang),
    ...entry.countries.map(({ code, name }) => element("category", { term: code, label: name })),
    entry.summary
      ? element("summary", { type: "text", "xml:lang": entry.summary.lang }, [xmlText(entry.summary.text)])
      : "",
    // HTML within XML is text: escaped once as HTML and once more as XML.
    element("content", { type: "html" }, [xmlText(contentOf(entry))]),
  ]);
}

function contentOf({ correction, actTitle, summary, sources }: FeedEntry): string {
  return [
    correction ? element("p", {}, [element("strong", {}, [xmlText(correction)])]) : "",
    actTitle ? element("p", { lang: actTitle.lang }, [element("cite", {}, [xmlText(actTitle.text)])]) : "",
    summary ? element("p", { lang: summary.lang }, [xmlText(summary.text)]) : "",
    sources.length > 0
      ? element(
          "ul",
          {},
          sources.map((source) => {
            const title = xmlText(source.title);
            const publisher = source.publisher ? ` · ${xmlText(source.publisher)}` : "";
            return element("li", {}, [
              source.url ? element("a", { href: source.url }, [title]) : title,
              publisher,
            ]);
          }),
        )
      : "",
  ].join("");
}

/**
 * Days are all that is told: the moment at which it began stands for each. What was corrected on the day of its
 * publication is still newer than it was.
 */
const moment = (day: string, corrected = false): string =>
  new Date(startOfDay(day).getTime() + (corrected ? 1_000 : 0)).toISOString().replace(".000Z", "Z");

const link = (rel: string, href: string, type: string, hreflang: string): string =>
  element("link", { rel, href, type, hreflang });

const text = (name: string, value: string): string => element(name, {}, [xmlText(value)]);

function element(name: string, attributes: Record<string, string>, content?: string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const opening = `<${name}${written.join("")}`;
  return content ? `${opening}>${content.join("")}</${name}>` : `${opening}/>`;
}
