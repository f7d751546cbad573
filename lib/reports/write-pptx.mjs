// Writes one report as slides: what they show as JSON on standard input, the file on standard output. The argument is the day
// that its properties tell. Run by in-child.ts as a process of its own.
import { text } from "node:stream/consumers";
import PptxGen from "pptxgenjs";
import { accent, gold, ink, muted } from "../printing/docx-parts.mjs";
import { reproducible } from "../printing/reproducible.mjs";
import { readReport } from "./read-report.mjs";

const report = readReport(await text(process.stdin));
const lang = report.language;
const line = "CFC9BA";
const paper = "F6F4ED";
const danger = "A3241B";
// A wide slide, in inches.
const [width, height, margin] = [13.333, 7.5, 0.7];
const inner = width - 2 * margin;
const internal = report.audience === "internal";

const slides = new PptxGen();
slides.layout = "LAYOUT_WIDE";
slides.title = `${report.title}, ${report.period}`;
slides.subject = report.headline;
slides.author = report.campaign;
slides.company = "";
slides.theme = { headFontFace: "Cambria", bodyFontFace: "Calibri" };
const small = { fontSize: 11, valign: "top", color: muted, fontFace: "Calibri", margin: 0 };
slides.defineSlideMaster({
  title: "REPORT",
  background: { color: "FFFFFF" },
  objects: [
    { rect: { x: 0, y: 0, w: width, h: 0.12, fill: { color: accent } } },
    { rect: { x: 0, y: 0.12, w: width, h: 0.05, fill: { color: gold } } },
    {
      text: {
        text: `${report.title}, ${report.period}`,
        options: { ...small, lang, x: margin, y: height - 0.55, w: inner * 0.55, h: 0.35 },
      },
    },
    {
      text: {
        text: report.mark,
        options: {
          ...small,
          ...(internal ? { color: danger, bold: true } : {}),
          ...{ lang, align: "right", x: margin + inner * 0.55, y: height - 0.55, w: inner * 0.38, h: 0.35 },
        },
      },
    },
    {
      placeholder: {
        options: {
          ...{ name: "title", type: "title", x: margin, y: 0.45, w: inner, h: 1.1 },
          ...{ fontFace: "Cambria", fontSize: 28, bold: true, color: ink, align: "left", valign: "top" },
          margin: 0,
        },
        text: "",
      },
    },
  ],
  slideNumber: { x: width - margin - 0.6, y: height - 0.55, w: 0.6, h: 0.35, ...small, align: "right" },
});

/** Letters as large as the room allows. */
const fitting = (said, sizes) => sizes.find(([most]) => said.length <= most)?.[1] ?? sizes.at(-1)[1];

function titleSlide(slide, { campaign, title, period, headline, rule }) {
  slide.addText(title, { placeholder: "title", lang, fontSize: 40 });
  slide.addText(period, {
    lang,
    x: margin,
    y: 1.55,
    w: inner,
    h: 0.5,
    fontSize: 20,
    color: muted,
    margin: 0,
  });
  slide.addShape("rect", { x: margin, y: 2.6, w: 0.07, h: 2.9, fill: { color: gold } });
  slide.addText(headline, {
    ...{ lang, x: margin + 0.3, y: 2.5, w: inner - 0.3, h: 1.7, valign: "top", margin: 0 },
    ...{ fontFace: "Cambria", bold: true, color: accent },
    fontSize: fitting(headline, [
      [80, 36],
      [160, 28],
      [600, 18],
    ]),
  });
  slide.addText(rule, {
    ...{ lang, x: margin + 0.3, y: 4.25, w: inner - 0.3, h: 1.3, valign: "top", margin: 0 },
    ...{
      fontSize: fitting(rule, [
        [260, 16],
        [600, 12],
      ]),
      color: muted,
    },
  });
  slide.addText(campaign, {
    lang,
    x: margin,
    y: 5.95,
    w: inner,
    h: 0.6,
    fontSize: 14,
    color: muted,
    margin: 0,
  });
}

function figureSlide(slide, { title, value, detail }) {
  slide.addText(title, { placeholder: "title", lang });
  slide.addText(value, {
    ...{ lang, x: margin, y: 1.9, w: inner, h: 2.4, valign: "middle", margin: 0 },
    ...{ fontFace: "Cambria", bold: true, color: accent },
    fontSize: fitting(value, [
      [9, 120],
      [20, 72],
      [600, 32],
    ]),
  });
  slide.addText(detail, {
    ...{ lang, x: margin, y: 4.6, w: inner, h: 1.6, valign: "top", margin: 0 },
    ...{
      fontSize: fitting(detail, [
        [160, 22],
        [600, 16],
      ]),
      color: ink,
    },
  });
}

function chartSlide(slide, { title, chart, alternative }) {
  slide.addText(title, { placeholder: "title", lang });
  const picture = report.pictures[chart];
  const room = { w: inner, h: height - 2.4 };
  const scale = Math.min(room.w / picture.width, room.h / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  slide.addImage({
    ...{ data: `image/png;base64,${picture.png}`, altText: alternative },
    ...{ x: margin + (room.w - w) / 2, y: 1.6, w, h },
  });
}

function tableSlide(slide, { title, columns, rows, widths, size }) {
  slide.addText(title, { placeholder: "title", lang });
  const look = { lang, valign: "top", fontSize: size, color: ink };
  const border = [{ type: "none" }, { type: "none" }, { pt: 0.75, color: line }, { type: "none" }];
  const aligned = (column) => ({ align: columns[column]?.end ? "right" : "left" });
  slide.addTable(
    [
      ...(columns.length > 0
        ? [
            columns.map(({ label }, column) => ({
              text: label,
              options: { ...look, ...aligned(column), bold: true, fill: { color: paper }, border },
            })),
          ]
        : []),
      ...rows.map((row) =>
        row.map((said, column) => ({
          text: said,
          options: { ...look, ...aligned(column), bold: column === 0, border },
        })),
      ),
    ],
    { x: margin, y: 1.6, w: inner, colW: widths.map((part) => inner * part), margin: 0.06 },
  );
}

const writers = { title: titleSlide, figure: figureSlide, chart: chartSlide, table: tableSlide };
for (const { shows, ...shown } of report.slides) writers[shows](slides.addSlide("REPORT"), shown);
process.stdout.write(reproducible(await slides.write({ outputType: "nodebuffer" }), process.argv[2]));
