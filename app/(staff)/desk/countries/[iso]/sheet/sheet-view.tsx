import type { CountrySheet } from "@/lib/reports/country-sheet";
import { Runs } from "../../../reports/report-view";

/** A country's sheet on the page: the same words in the same order as in the printed one. */
export function SheetView({ sheet }: { sheet: CountrySheet }) {
  const { language, parts, sources } = sheet;
  return (
    <article
      lang={language}
      aria-label={sheet.title}
      className="grid max-w-3xl gap-4 rounded-lg border border-line bg-surface p-4 [overflow-wrap:anywhere] sm:p-8"
    >
      <header className="grid gap-1">
        <p className="text-sm text-muted">{sheet.campaign}</p>
        <h2>{sheet.title}</h2>
        <p className="text-muted">{sheet.subtitle}</p>
      </header>
      <div className="border-l-4 border-gold pl-4">
        <p className="font-serif text-xl font-semibold text-accent">{sheet.class}</p>
        <p className="mt-1">
          <Runs cell={sheet.standing} language={language} />
        </p>
      </div>
      {parts.map(({ id, heading, lead, items }) => (
        <section key={id} className="grid gap-1">
          <h3>{heading}</h3>
          {lead ? <p>{lead}</p> : null}
          {items.length > 0 ? (
            <ul className={items.length > 1 ? "grid list-disc gap-1 pl-5" : "grid"}>
              {items.map((item, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of a finished sheet never move
                <li key={index}>
                  <Runs cell={item} language={language} />
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
      {sources.items.length > 0 ? (
        <section className="grid gap-1 text-sm">
          <h3>{sources.heading}</h3>
          <ul className="grid gap-1">
            {sources.items.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a finished sheet never move
              <li key={index} id={`source-${index + 1}`} className="scroll-mt-24">
                <Runs cell={item} language={language} />
              </li>
            ))}
          </ul>
          {sources.more ? <p className="text-muted">{sources.more}</p> : null}
        </section>
      ) : null}
      <footer className="text-sm text-muted">{sheet.foot.licence}</footer>
    </article>
  );
}
