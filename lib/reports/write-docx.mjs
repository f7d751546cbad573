// Writes one report as DOCX: the report in words as JSON on standard input, the file on standard output. The argument is the
// day that its properties tell. Run by in-child.ts as a process of its own.
import { text } from "node:stream/consumers";
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import {
  accent,
  gold,
  size as half,
  ink,
  mm,
  muted,
  points as twentieths,
  withBreaks,
} from "../printing/docx-parts.mjs";
import { reproducible } from "../printing/reproducible.mjs";
import { readReport } from "./read-report.mjs";

const line = "CFC9BA";
const paper = "F6F4ED";
const danger = "A3241B";
const textWidth = 168;
/** A row of so many letters may be parted between pages; a shorter one stays whole. */
const longRow = 1_500;

const report = readReport(await text(process.stdin));
const { words, wordLanguages } = report;
/** What fits two pages is smaller. */
const scaled = (length) => (report.brief ? length * 0.84 : length);
const size = (letters) => half(Math.round(scaled(letters) * 2) / 2);
const points = (length) => Math.round(twentieths(report.brief ? length * 0.55 : length));
const languageOf = (tag) => ({
  value: wordLanguages[tag] ?? tag,
  eastAsia: wordLanguages[tag] ?? tag,
  bidirectional: wordLanguages[tag] ?? tag,
});

/** A stretch of text; a mark of a source leads to its place in the list of sources. */
function runOf({ text: said, lang, tone, href, source, line: begins }, look) {
  const own = {
    ...look,
    ...(lang ? { language: languageOf(lang) } : {}),
    ...(tone === "strong" ? { bold: true } : {}),
    ...(tone === "muted" ? { color: muted } : {}),
  };
  const broken = begins ? [new TextRun({ break: 1 })] : [];
  if (source !== undefined)
    return [
      ...broken,
      new TextRun({ ...own, text: " " }),
      new InternalHyperlink({
        anchor: bookmarkOf(source),
        children: [new TextRun({ ...own, style: "Hyperlink", text: `[${said}]` })],
      }),
    ];
  if (href)
    return [
      ...broken,
      new ExternalHyperlink({ link: href, children: withBreaks(said, { ...own, style: "Hyperlink" }) }),
    ];
  return [...broken, ...withBreaks(said, own)];
}
const runsOf = (cell, look = {}) => cell.flatMap((run) => runOf(run, look));
const bookmarkOf = (source) => `source_${source}`;

const close = { before: 0, after: 0, line: 240, lineRule: "auto" };
const caption = (said, more = {}) =>
  new Paragraph({ style: "Caption", keepNext: true, children: withBreaks(said, {}), ...more });

/** About what a bold letter of a table takes, and what stands at both sides of a cell, in millimetres. */
const [letter, beside] = [scaled(2), 3.4];

/**
 * Columns by their shares, but none narrower than its longest words; where there is no room for those, they are set smaller.
 * @returns {{ widths: number[], smaller: number }} in millimetres
 */
function widthsOf(columns) {
  const words = columns.map(({ longest }) => letter * Math.max(0, ...longest.map((word) => word.length)));
  const least = words.map((word) => word + beside);
  const room = textWidth - beside * columns.length;
  const smaller = room / words.reduce((sum, word) => sum + word, 0);
  if (smaller < 1) return { widths: words.map((word) => word * smaller + beside), smaller };
  const kept = new Set();
  for (;;) {
    const shares = columns.reduce((sum, { share }, at) => sum + (kept.has(at) ? 0 : share), 0);
    const rest = textWidth - least.reduce((sum, width, at) => sum + (kept.has(at) ? width : 0), 0);
    const widths = columns.map(({ share }, at) => (kept.has(at) ? least[at] : (rest * share) / shares));
    const tight = widths.findIndex((width, at) => !kept.has(at) && width < least[at]);
    if (tight < 0) return { widths, smaller: 1 };
    kept.add(tight);
  }
}

function tableOf({ caption: title, columns, rows, empty, anchors }) {
  if (rows.length === 0)
    return [caption(title), new Paragraph({ children: withBreaks(empty, { color: muted }) })];
  const { widths: lengths, smaller } = widthsOf(columns);
  const widths = lengths.map(mm);
  const lettersOf = (points) => size(Math.max(6, points * smaller));
  const alignment = columns.map(({ align }) => (align === "end" ? AlignmentType.RIGHT : AlignmentType.LEFT));
  const cellOf = (children, column, more = {}) =>
    new TableCell({
      ...more,
      width: { size: widths[column], type: WidthType.DXA },
      children: [new Paragraph({ alignment: alignment[column], spacing: close, children })],
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ label }, column) =>
      cellOf(withBreaks(label, { bold: true, size: lettersOf(8.5) }), column, { shading: { fill: paper } }),
    ),
  });
  const body = rows.map((row, at) => {
    const letters = Math.max(
      ...row.map((cell) => cell.reduce((sum, { text: said }) => sum + said.length, 0)),
    );
    return new TableRow({
      cantSplit: letters < longRow,
      children: row.map((cell, column) => {
        const runs = runsOf(cell, { size: lettersOf(9), ...(column === 0 ? { bold: true } : {}) });
        const anchored = anchors && column === 0;
        return cellOf(anchored ? [new Bookmark({ id: bookmarkOf(at + 1), children: runs })] : runs, column);
      }),
    });
  });
  const ruled = { style: BorderStyle.SINGLE, size: 4, color: line };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  return [
    caption(title),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      margins: { top: mm(scaled(0.8)), bottom: mm(scaled(0.8)), left: mm(1.4), right: mm(1.4) },
      borders: {
        ...{ left: none, right: none, insideVertical: none, insideHorizontal: ruled },
        ...{ top: { ...ruled, size: 8, color: ink }, bottom: ruled },
      },
      rows: [header, ...body],
    }),
    // Without it the next table would grow together with this one.
    new Paragraph({ spacing: { ...close, after: points(6) }, children: [] }),
  ];
}

/** A chart as a picture, which says in words what it shows, and its figures. */
function chartOf({ id, caption: title, alternative, table }) {
  const picture = report.pictures[id];
  if (!picture) return tableOf(table);
  const width = Math.round((textWidth * 96) / 25.4);
  return [
    caption(title),
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: "png",
          data: Buffer.from(picture.png, "base64"),
          transformation: { width, height: Math.round((width * picture.height) / picture.width) },
          altText: { name: title, title, description: alternative },
        }),
      ],
    }),
    ...tableOf(table),
  ];
}

/** Three to a row. */
function cardsOf(cards) {
  const width = mm(textWidth / 3);
  const place = { style: BorderStyle.SINGLE, size: 24, color: "FFFFFF" };
  const borders = { top: place, bottom: place, left: place, right: place };
  const cellOf = (card) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders,
      ...(card ? { shading: { fill: paper } } : {}),
      children: card
        ? [
            new Paragraph({
              spacing: close,
              children: withBreaks(card.value, { bold: true, size: size(card.value.length > 9 ? 16 : 22) }),
            }),
            new Paragraph({ spacing: close, children: withBreaks(card.label, { bold: true }) }),
            new Paragraph({
              spacing: close,
              children: withBreaks(card.detail, { size: size(8.5), color: muted }),
            }),
          ]
        : [new Paragraph({ children: [] })],
    });
  const rows = [];
  for (let at = 0; at < cards.length; at += 3)
    rows.push(
      new TableRow({ cantSplit: true, children: [0, 1, 2].map((column) => cellOf(cards[at + column])) }),
    );
  return rows.length === 0
    ? []
    : [
        new Table({
          layout: TableLayoutType.FIXED,
          width: { size: 3 * width, type: WidthType.DXA },
          columnWidths: [width, width, width],
          margins: { top: mm(2.5), bottom: mm(2.5), left: mm(3), right: mm(3) },
          borders: { ...borders, insideHorizontal: place, insideVertical: place },
          rows,
        }),
      ];
}

/** Whether something follows what a section says first. */
const takesMore = ({ charts = [], tables }) => charts.length + tables.length > 0;
const heading = (said) => new Paragraph({ heading: HeadingLevel.HEADING_1, children: withBreaks(said, {}) });
const marked = report.audience === "internal" ? { color: danger, bold: true } : { color: muted };
/** Words at the left and at the right of a line. */
const sides = (left, right, more = {}) =>
  new Paragraph({
    spacing: close,
    tabStops: [{ type: TabStopType.RIGHT, position: mm(textWidth) }],
    children: [...left, new TextRun({ text: "\t" }), ...right],
    ...more,
  });

const opening = [
  new Paragraph({ spacing: { after: points(10) }, children: withBreaks(report.campaign, { color: muted }) }),
  new Paragraph({ heading: HeadingLevel.TITLE, children: withBreaks(report.title, {}) }),
  new Paragraph({
    spacing: { after: points(14) },
    children: withBreaks(report.period, { size: size(14), color: muted }),
  }),
  ...[
    [report.headline, { bold: true, size: size(17), color: accent }],
    [report.headlineRule, { size: size(9), color: muted }],
  ].map(
    ([said, look], index) =>
      new Paragraph({
        indent: { left: mm(4) },
        spacing: { ...close, after: index === 0 ? points(4) : points(14) },
        border: { left: { style: BorderStyle.SINGLE, size: 24, color: gold, space: 8 } },
        children: withBreaks(said, look),
      }),
  ),
  ...cardsOf(report.cards),
];

const headed = (letters, colour, before, more = {}) => ({
  run: { size: size(letters), bold: true, color: colour },
  paragraph: { spacing: { before: points(before), after: points(6) }, keepNext: true, ...more },
});
const small = { size: size(8.5), color: muted };
const file = new Document({
  title: `${report.title}, ${report.period}`,
  description: report.headline,
  creator: report.campaign,
  lastModifiedBy: report.campaign,
  styles: {
    default: {
      document: {
        run: { font: "Cambria", size: size(10), color: ink, language: languageOf(report.language) },
        paragraph: { spacing: { after: points(6), line: report.brief ? 240 : 269, lineRule: "auto" } },
      },
      title: headed(28, ink, 0),
      heading1: headed(15, accent, 20, {
        border: { bottom: { style: BorderStyle.SINGLE, size: 10, color: gold, space: 2 } },
      }),
      hyperlink: { run: { color: accent, underline: { type: "none" } } },
    },
    paragraphStyles: [
      {
        ...{ id: "Caption", name: "caption", basedOn: "Normal", next: "Normal", quickFormat: true },
        ...headed(9.5, ink, 10),
      },
    ],
  },
  sections: [
    {
      properties: {
        page: {
          size: { width: mm(210), height: mm(297) },
          margin: {
            ...{ top: mm(24), bottom: mm(23), left: mm(21), right: mm(21) },
            ...{ header: mm(11), footer: mm(11) },
          },
        },
      },
      headers: {
        default: new Header({
          children: [
            sides(
              withBreaks(`${report.title}, ${report.period}`, small),
              withBreaks(report.mark, { ...small, ...marked }),
              { border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: line, space: 3 } } },
            ),
          ],
        }),
      },
      footers: {
        default: new Footer({
          children: [
            sides(withBreaks(words.licence, small), [
              new TextRun({
                ...small,
                children: [
                  ...[words.pageOf.before, PageNumber.CURRENT, words.pageOf.between],
                  ...[PageNumber.TOTAL_PAGES, words.pageOf.after],
                ].filter(Boolean),
              }),
            ]),
          ],
        }),
      },
      children: [
        ...opening,
        ...(report.bars ? [heading(report.bars.heading), ...tableOf(report.bars.table)] : []),
        ...report.sections.flatMap((section) => [
          heading(section.heading),
          ...section.lead.map(
            (paragraph) =>
              new Paragraph({ keepNext: takesMore(section), children: withBreaks(paragraph, {}) }),
          ),
          ...(section.charts ?? []).flatMap(chartOf),
          ...section.tables.flatMap(tableOf),
        ]),
      ],
    },
  ],
});
process.stdout.write(reproducible(await Packer.toBuffer(file), process.argv[2]));
