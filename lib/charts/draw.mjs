// Draws pictures, as a thread of its own: a picture takes a processor for a tenth of a second, in which nobody else
// would be answered. It loads nothing from elsewhere: a letter that no font here has would be fetched otherwise.
import fs from "node:fs";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import sharp from "sharp";

globalThis.fetch = () => Promise.reject(new Error("nothing is loaded from elsewhere"));
// With that, the library says so on the console for each letter that it cannot find.
console.error = () => undefined;

const require = createRequire(import.meta.url);
const { ImageResponse } = require("next/og");

const family = "@expo-google-fonts/source-serif-4";
const fonts = [
  [400, "400Regular"],
  [600, "600SemiBold"],
].map(([weight, cut]) => ({
  name: "Source Serif",
  weight,
  style: "normal",
  data: fs.readFileSync(require.resolve(`${family}/${cut}/SourceSerif4_${cut}.ttf`)),
}));

const ink = "#14202b";
const muted = "#50606d";
const size = { width: 1200, height: 630 };

// A drawing has few colours: with a palette its file is half as large. Dots in the place of blends would make it larger.
const palette = { palette: true, dither: 0, compressionLevel: 9 };
// No picture comes twice, and one processor of the machine is enough for them.
sharp.cache(false);
sharp.concurrency(1);

const node = (type, style, children, more = {}) => ({
  type,
  key: null,
  props: { style: { display: "flex", ...style }, children, ...more },
});
const image = (svg, width, height) =>
  node("img", { width, height }, undefined, {
    src: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`,
    width,
    height,
  });

/** Long words get smaller letters, so that everything has its place: by sizes up to so many letters. */
const letters = (text, sizes) => Object.entries(sizes).find(([upTo]) => text.length <= Number(upTo))?.[1];

function picture({ lang, site, when, title, detail, map, legend }) {
  const world = map.includes('viewBox="0 0 1000 476"');
  const drawing = world ? image(map, 500, 238) : image(map, 500, 450);
  const line = ({ swatch, label }) =>
    node("div", { alignItems: "center", marginTop: 8, fontSize: 21, color: ink }, [
      image(swatch, 34, 22),
      node("div", { marginLeft: 12 }, label),
    ]);
  const left = node(
    "div",
    { flexDirection: "column", width: 590, height: "100%", justifyContent: "space-between" },
    [
      node("div", { fontSize: 26, fontWeight: 600, color: ink }, site),
      node("div", { flexDirection: "column" }, [
        node("div", { fontSize: 25, color: muted, marginBottom: 14 }, when),
        node(
          "div",
          {
            fontSize: letters(title, { 30: 68, 60: 54, 90: 46, [Number.POSITIVE_INFINITY]: 38 }),
            fontWeight: 600,
            lineHeight: 1.14,
          },
          title,
        ),
        node(
          "div",
          {
            fontSize: letters(detail, { 120: 28, [Number.POSITIVE_INFINITY]: 24 }),
            lineHeight: 1.35,
            marginTop: 20,
          },
          detail,
        ),
      ]),
      node("div", { width: 120, height: 6, background: "#f0b400" }, ""),
    ],
  );
  const right = node("div", { flexDirection: "column", width: 500, justifyContent: "center" }, [
    drawing,
    node("div", { flexDirection: "column", marginTop: 8 }, legend.map(line)),
  ]);
  return node(
    "div",
    {
      ...size,
      flexDirection: "column",
      background: "#fbfaf6",
      color: ink,
      fontFamily: "Source Serif",
    },
    [
      node("div", { width: "100%", height: 12, background: "#0086bd" }, ""),
      node("div", { flexGrow: 1, justifyContent: "space-between", padding: "32px 48px 40px 48px" }, [
        left,
        right,
      ]),
    ],
    { lang },
  );
}

/** Where the letters of the font stand in a line as high as they are large (ascent 1.036, descent 0.335). */
const baseline = (1 - 1.036 - 0.335) / 2 + 1.036;
/** A line is set in a box much wider than it, so that it is never broken. */
const roomy = 4_000;

/** The shapes of a chart, and its texts over them. */
function chart({ svg, width, height, pixels, texts }) {
  const line = ({ text, after, x, y, size: letter, anchor, bold, colour, lighter, halo }) => {
    const left = { start: x, middle: x - roomy / 2, end: x - roomy }[anchor] * pixels;
    return node(
      "div",
      {
        position: "absolute",
        left,
        top: (y - baseline * letter) * pixels,
        width: roomy * pixels,
        justifyContent: { start: "flex-start", middle: "center", end: "flex-end" }[anchor],
        fontSize: letter * pixels,
        lineHeight: 1,
        fontWeight: bold ? 600 : 400,
        color: colour,
        whiteSpace: "pre",
        ...(halo ? { textShadow: around(halo, pixels) } : {}),
      },
      [
        node("div", {}, text),
        ...(after ? [node("div", { fontWeight: 400, color: lighter }, ` ${after}`)] : []),
      ],
    );
  };
  return node(
    "div",
    { width: width * pixels, height: height * pixels, position: "relative", fontFamily: "Source Serif" },
    [image(svg, width * pixels, height * pixels), ...texts.map(line)],
  );
}

/** Letters stand out from what is under them. */
const around = (colour, pixels) =>
  [-1.3, 1.3]
    .flatMap((x) => [-1.3, 1.3].map((y) => [x * pixels, y * pixels]))
    .map(([x, y]) => `${x}px ${y}px 0 ${colour}`)
    .join(", ");

parentPort.on("message", async ({ id, preview, chart: asked }) => {
  try {
    const [drawing, of] = asked
      ? [chart(asked), { width: asked.width * asked.pixels, height: asked.height * asked.pixels }]
      : [picture(preview), size];
    const drawn = new ImageResponse(drawing, { ...of, fonts });
    const png = await sharp(await drawn.arrayBuffer())
      .png(palette)
      .toBuffer();
    parentPort.postMessage({ id, png: new Uint8Array(png) });
  } catch (problem) {
    parentPort.postMessage({ id, problem: String(problem) });
  }
});
