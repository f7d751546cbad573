/**
 * The look of the printed report, in Typst. It reads one JSON value, `sys.inputs.report`, and puts its texts on
 * the page as texts: nothing from the record is ever part of this source, so no text can act as markup.
 */
export const template = String.raw`
#let report = json(bytes(sys.inputs.report))
#let ink = rgb("#14202b")
#let muted = rgb("#4c5a66")
#let line-colour = rgb("#cfc9ba")
#let accent = rgb("#0b4f8a")
#let gold = rgb("#f0b400")
#let paper = rgb("#f6f4ed")
#let danger = rgb("#a3241b")

#set document(
  title: report.title + ", " + report.period,
  author: (),
  description: report.headline,
  date: none,
)
#set text(font: ("Libertinus Serif", "DejaVu Sans"), size: 10pt, fill: ink, lang: report.language, hyphenate: false)
#set par(leading: 0.62em, spacing: 0.9em)
#set page(
  paper: "a4",
  margin: (x: 21mm, top: 24mm, bottom: 23mm),
  header: context if counter(page).get().first() > 1 {
    set text(size: 8.5pt, fill: muted)
    grid(
      columns: (1fr, auto),
      [#report.title, #report.period],
      if report.audience == "internal" { text(fill: danger, weight: "bold", report.mark) } else { report.mark },
    )
    v(-4pt)
    line(length: 100%, stroke: 0.4pt + line-colour)
  },
  footer: context {
    set text(size: 8.5pt, fill: muted)
    let words = report.words.pageOf
    grid(
      columns: (1fr, auto),
      column-gutter: 12pt,
      report.words.licence,
      [#words.before#counter(page).display("1")#words.between#counter(page).final().first()#words.after],
    )
  },
)

#show heading.where(level: 2): it => block(
  above: 1.9em,
  below: 0.8em,
  sticky: true,
  {
    set text(size: 15pt, weight: "bold", fill: accent)
    it.body
    v(-5pt)
    line(length: 100%, stroke: 1.2pt + gold)
  },
)
#show heading.where(level: 3): it => block(above: 1.4em, below: 0.7em, sticky: true, text(size: 11.5pt, weight: "bold", it.body))
#show figure: set block(breakable: true)
#show figure: set align(left)
#set figure(numbering: none, gap: 0.6em)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: it => block(sticky: true, text(size: 9.5pt, weight: "bold", fill: ink, it.body))

#let run(r) = {
  let body = text(r.text)
  if "lang" in r { body = text(lang: r.lang, body) }
  let tone = r.at("tone", default: none)
  if tone == "strong" { body = text(weight: "bold", body) }
  if tone == "muted" { body = text(fill: muted, body) }
  if "source" in r {
    [ ]
    link(label("source-" + str(r.source)), text(size: 0.85em, fill: accent, "[" + r.text + "]"))
  } else if "href" in r {
    link(r.href, text(fill: accent, body))
  } else { body }
}
#let cell(runs) = {
  for r in runs {
    if r.at("line", default: false) { linebreak() }
    run(r)
  }
}

#let data-table(t) = if t.rows.len() == 0 {
  block(above: 1.2em, {
    text(size: 9.5pt, weight: "bold", t.caption)
    linebreak()
    text(size: 9pt, fill: muted, t.empty)
  })
} else {
  figure(
    kind: table,
    supplement: none,
    caption: t.caption,
    {
      set text(size: 8.8pt)
      set par(leading: 0.5em)
      table(
        columns: t.columns.map(c => c.share * 1fr),
        align: t.columns.map(c => if c.at("align", default: none) == "end" { right + top } else { left + top }),
        inset: (x: 4pt, y: 4.2pt),
        stroke: (x, y) => if y == 0 { (bottom: 0.9pt + ink, top: 0.9pt + ink) } else { (bottom: 0.4pt + line-colour) },
        fill: (x, y) => if y == 0 { paper },
        table.header(repeat: true, ..t.columns.map(c => table.cell(align: (if c.at("align", default: none) == "end" { right } else { left }) + bottom, text(weight: "bold", size: 8.3pt, c.label)))),
        ..t.rows.enumerate().map(((i, row)) => row.enumerate().map(((x, c)) => table.cell(
          breakable: t.at("anchors", default: false) == false and c.len() > 12,
          if x == 0 and t.at("anchors", default: false) {
            [#box(cell(c))#label("source-" + str(i + 1))]
          } else if x == 0 { text(weight: "bold", cell(c)) } else { cell(c) },
        ))).flatten(),
      )
    },
  )
}

// The classes differ by pattern and by word, not by colour alone.
#let stripes(back, front, angle) = tiling(size: (5pt, 5pt), {
  place(rect(width: 100%, height: 100%, fill: back))
  if angle == "up" { place(line(start: (0%, 100%), end: (100%, 0%), stroke: 0.8pt + front)) }
  if angle == "down" { place(line(start: (0%, 0%), end: (100%, 100%), stroke: 0.8pt + front)) }
  if angle == "dots" { place(center + horizon, circle(radius: 0.8pt, fill: front)) }
})
#let looks = (
  recognised: (fill: accent, text: white),
  under_way: (fill: stripes(rgb("#bfe3f2"), rgb("#0086bd"), "up"), text: ink),
  declined: (fill: stripes(rgb("#e9d5d2"), rgb("#a3241b"), "down"), text: ink),
  in_dialogue: (fill: rgb("#f5cf5c"), text: ink),
  asked: (fill: stripes(rgb("#efece2"), rgb("#8a8f8c"), "dots"), text: ink),
  not_asked: (fill: white, text: ink),
)

// ---- the first page

#block(width: 100%, {
  line(length: 100%, stroke: 3pt + accent)
  v(-9pt)
  line(length: 100%, stroke: 1.2pt + gold)
})
#v(1mm)
#grid(
  columns: (1fr, auto),
  column-gutter: 12mm,
  text(size: 10pt, fill: muted, report.campaign),
  align(right, text(
    size: 9pt,
    weight: "bold",
    fill: if report.audience == "internal" { danger } else { muted },
    report.mark,
  )),
)
#v(6mm)
#heading(level: 1, outlined: true, text(size: 30pt, weight: "bold", report.title))
#v(-3mm)
#text(size: 14pt, fill: muted, report.period)
#v(7mm)
#block(
  width: 100%,
  inset: (left: 12pt, y: 3pt),
  stroke: (left: 3pt + gold),
  {
    set par(leading: 0.5em)
    text(size: 19pt, weight: "bold", fill: accent, report.headline)
    parbreak()
    text(size: 9pt, fill: muted, report.headlineRule)
  },
)
#v(5mm)
#grid(
  columns: (1fr, 1fr, 1fr),
  gutter: 4mm,
  ..report.cards.map(card => block(
    width: 100%,
    height: 31mm,
    fill: paper,
    radius: 2pt,
    inset: 9pt,
    {
      set par(leading: 0.45em, spacing: 0.5em)
      text(size: if card.value.clusters().len() > 9 { 16pt } else { 22pt }, weight: "bold", number-type: "lining", card.value)
      parbreak()
      text(size: 10pt, weight: "bold", card.label)
      parbreak()
      text(size: 8.3pt, fill: muted, card.detail)
    },
  )),
)
#v(4mm)
#heading(level: 3, report.bars.heading)
#figure(
  kind: image,
  alt: report.bars.alternative,
  {
    set text(size: 9pt)
    for bar in report.bars.items {
      block(below: 3pt, above: 7pt, text(fill: muted, bar.label))
      let present = bar.segments.filter(s => s.count > 0)
      grid(
        columns: present.map(s => s.count * 1fr),
        ..present.map(s => block(
          width: 100%,
          height: 7.5mm,
          fill: looks.at(s.class).fill,
          stroke: 0.6pt + ink,
          align(center + horizon, if looks.at(s.class).text == white {
            text(weight: "bold", fill: white, str(s.count))
          } else { box(fill: white, inset: (x: 2pt, y: 1pt), outset: (y: 1pt), radius: 1pt, text(weight: "bold", str(s.count))) }),
        )),
      )
    }
    v(1mm)
    for s in report.bars.items.last().segments {
      box(width: 9pt, height: 7pt, baseline: 0.5pt, fill: looks.at(s.class).fill, stroke: 0.5pt + ink)
      h(3pt)
      text(size: 8.5pt, s.label)
      h(10pt)
    }
  },
)
#data-table(report.bars.table)

// ---- the sections

#for section in report.sections {
  heading(level: 2, section.heading)
  for paragraph in section.lead { par(text(size: 9.6pt, paragraph)) }
  for t in section.tables { data-table(t) }
}
`;
