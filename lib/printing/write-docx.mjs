// Writes letters as DOCX. Run by in-child.ts as a process of its own: many letters would hold up every other request, and a
// mark comes from elsewhere.

import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { accent, gold, ink, mm, muted, points, size, withBreaks } from "./docx-parts.mjs";
import { doJobs } from "./jobs.mjs";
import { reproducible } from "./reproducible.mjs";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noBorders = {
  ...{ top: none, bottom: none, left: none, right: none },
  ...{ insideHorizontal: none, insideVertical: none },
};
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

const runOf = ({ text, bold, italic, href }) => {
  const look = { bold, italics: italic };
  return href
    ? [new ExternalHyperlink({ link: href, children: withBreaks(text, { ...look, style: "Hyperlink" }) })]
    : withBreaks(text, look);
};
const runsOf = (runs) => runs.flatMap(runOf);
/** Lines that stand close together. */
const close = { before: 0, after: 0, line: 240, lineRule: "auto" };
const plain = (text, look = {}, { spacing, ...paragraph } = {}) =>
  new Paragraph({ children: withBreaks(text, look), ...paragraph, spacing: { ...close, ...spacing } });

/** A row of columns without lines around them. */
const columns = (widths, cells, { height, rule, bottom = none }) =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + mm(width), 0), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    borders: { ...noBorders, bottom },
    margins: noMargins,
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: mm(height), rule },
        children: cells.map(
          ({ verticalAlign, children }, index) =>
            new TableCell({
              width: { size: mm(widths[index]), type: WidthType.DXA },
              borders: { ...noBorders, bottom },
              margins: noMargins,
              verticalAlign,
              children,
            }),
        ),
      }),
    ],
  });

const textWidth = 165;

function letterhead({ name, lines }, mark) {
  const shown = mark && markRun(mark, name);
  const cells = [
    ...(shown ? [{ children: [plain("", {}, { spacing: { after: mm(1) }, children: [shown.run] })] }] : []),
    { children: [plain(name, { bold: true, size: size(15), color: accent }, { spacing: { after: mm(1) } })] },
    {
      children: lines.map((line, index) =>
        plain(
          line,
          { size: size(8), color: muted },
          { spacing: { after: index === lines.length - 1 ? mm(1) : 0 } },
        ),
      ),
    },
  ].map((cell) => ({
    verticalAlign: VerticalAlignTable.BOTTOM,
    children: cell.children.length > 0 ? cell.children : [plain("")],
  }));
  const beside = shown ? [shown.width + 6] : [];
  const right = 58;
  const widths = [...beside, textWidth - right - (beside[0] ?? 0), right];
  return [
    columns(widths, cells, {
      height: 28,
      rule: HeightRule.ATLEAST,
      bottom: { style: BorderStyle.SINGLE, size: 9, color: accent },
    }),
    new Paragraph({
      border: { top: { style: BorderStyle.SINGLE, size: 6, color: gold, space: 1 } },
      spacing: { before: 20, after: 0, line: mm(4), lineRule: "exact" },
      children: [],
    }),
  ];
}

/** The mark within 19 mm in height and 46 mm in width. */
function markRun({ bytes, width, height, type }, name) {
  const scale = Math.min(19 / height, 46 / width);
  const pixels = (length) => Math.max(1, Math.round((length * scale * 96) / 25.4));
  return {
    width: width * scale,
    run: new ImageRun({
      type,
      data: bytes,
      transformation: { width: pixels(width), height: pixels(height) },
      altText: { name, title: name, description: name },
    }),
  };
}

function addressAndParticulars({ addressee, placeAndDate, references }) {
  const many = addressee.length > 6;
  return columns(
    [85, 15, 65],
    [
      {
        children: [
          plain("", {}, { spacing: { before: 0, after: 0, line: mm(many ? 5 : 17.7), lineRule: "exact" } }),
          ...addressee.map((line) => plain(line, many ? { size: size(9) } : {})),
        ],
      },
      { children: [plain("")] },
      {
        children: [
          plain(placeAndDate, {}, { spacing: { before: mm(5), after: points(4) } }),
          ...references.flatMap(([label, text]) => [
            plain(label, { size: size(8), color: muted }, { keepNext: true }),
            plain(text, {}, { spacing: { after: points(4) } }),
          ]),
        ],
      },
    ].map((cell) => ({ verticalAlign: VerticalAlignTable.TOP, ...cell })),
    { height: 45, rule: HeightRule.ATLEAST },
  );
}

/** Each list counts from one: it gets an instance of its own. */
function blocksOf(blocks, kept) {
  let instance = 0;
  return blocks.flatMap((block, index) => {
    if (block.is === "heading")
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: runsOf(block.runs) }),
      ];
    if (block.is === "paragraph")
      return [
        new Paragraph({ keepNext: index >= kept, keepLines: index >= kept, children: runsOf(block.runs) }),
      ];
    instance += 1;
    return block.items.map(
      (runs, place) =>
        new Paragraph({
          numbering: { reference: block.ordered ? "numbers" : "dashes", level: 0, instance },
          spacing: { after: points(place === block.items.length - 1 ? 7 : 3) },
          children: runsOf(runs),
        }),
    );
  });
}

const signature = ({ name, office }) => [
  new Paragraph({
    keepLines: true,
    keepNext: office !== null,
    spacing: { before: mm(21), after: 0 },
    children: withBreaks(name, { bold: true }),
  }),
  ...(office === null ? [] : [plain(office, {}, { keepLines: true })]),
];

const enclosures = ({ enclosuresLabel, enclosures }) =>
  enclosures.length === 0
    ? []
    : [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: points(24), after: points(4) },
          children: withBreaks(enclosuresLabel, {}),
        }),
        ...enclosures.map(
          (title) =>
            new Paragraph({
              numbering: { reference: "numbers", level: 0, instance: 0 },
              spacing: { after: 0 },
              children: withBreaks(title, { size: size(9.5) }),
            }),
        ),
      ];

/** The two last paragraphs stay with the signature. */
const keptFrom = ({ blocks, signatory }) => (signatory ? blocks.length - 2 : blocks.length);

const list = (reference, format, text) => ({
  reference,
  levels: [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: mm(9), hanging: mm(6) } } },
    },
  ],
});

function documentOf(letter, mark) {
  const language = {
    value: letter.wordLanguage,
    eastAsia: letter.wordLanguage,
    bidirectional: letter.wordLanguage,
  };
  const font = { ascii: "Cambria", hAnsi: "Cambria", cs: "Cambria", eastAsia: "MS Mincho" };
  const heading = (letters, before) => ({
    run: { font, size: size(letters), bold: true, color: ink },
    paragraph: { spacing: { before: points(before), after: points(7) }, keepNext: true },
  });
  return new Document({
    title: letter.subject,
    creator: letter.letterhead.name,
    lastModifiedBy: letter.letterhead.name,
    styles: {
      default: {
        document: {
          run: { font, size: size(10.5), color: ink, language },
          paragraph: { spacing: { after: points(7), line: 276, lineRule: "auto" } },
        },
        heading1: heading(12.5, 0),
        heading2: heading(10.5, 9),
        hyperlink: { run: { color: accent, underline: { type: "none" } } },
      },
    },
    numbering: {
      config: [list("numbers", LevelFormat.DECIMAL, "%1."), list("dashes", LevelFormat.BULLET, "–")],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              ...{ top: mm(25), bottom: mm(24), left: mm(25), right: mm(20) },
              ...{ header: mm(11), footer: mm(11) },
            },
          },
        },
        headers: {
          first: new Header({ children: letterhead(letter.letterhead, mark) }),
          default: new Header({
            children: [plain(letter.letterhead.name, { size: size(8.5), color: muted })],
          }),
        },
        footers: {
          first: new Footer({ children: [plain("")] }),
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({
                    size: size(8.5),
                    color: muted,
                    children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          addressAndParticulars(letter),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            spacing: { before: mm(10) },
            children: withBreaks(letter.subject, {}),
          }),
          ...blocksOf(letter.blocks, keptFrom(letter)),
          ...(letter.signatory ? signature(letter.signatory) : []),
          ...enclosures(letter),
        ],
      },
    ],
  });
}

await doJobs(async ({ letter, on }, pictures) => {
  const { logo } = letter.letterhead;
  const picture = logo ? pictures.get(logo) : null;
  const mark = picture && { ...picture, type: logo.endsWith(".png") ? "png" : "jpg" };
  return reproducible(await Packer.toBuffer(documentOf(letter, mark)), on);
});
