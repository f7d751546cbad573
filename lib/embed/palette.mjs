// A drawing has few colours: with a palette of 256 its file is half as large.
import zlib from "node:zlib";

/**
 * A PNG without transparency as one with a palette. Colours that are not among the 256 most frequent, which are
 * blends at the edges of shapes, become the nearest of them.
 * @param {Buffer} png 8 bits, red green blue and alpha, rows without a filter: what the renderer writes
 * @returns {Buffer} the same picture; the given one where it is of another form
 */
export function withPalette(png) {
  const { header, data } = parts(png);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const row = width * 4 + 1;
  const unfiltered = Array.from({ length: height }, (_, y) => data[y * row]).every((filter) => filter === 0);
  // Depth 8, colour type 6, not interlaced.
  if (header[8] !== 8 || header[9] !== 6 || header[12] !== 0 || !unfiltered) return png;

  const colourAt = (x, y) => data.readUIntBE(y * row + 1 + x * 4, 3);
  const frequency = new Map();
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = colourAt(x, y);
      frequency.set(colour, (frequency.get(colour) ?? 0) + 1);
    }
  const palette = [...frequency]
    .sort(([a, many], [b, more]) => more - many || a - b)
    .slice(0, 256)
    .map(([colour]) => colour);
  const indexOf = new Map(palette.map((colour, index) => [colour, index]));
  const pixels = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = colourAt(x, y);
      let index = indexOf.get(colour);
      if (index === undefined) {
        index = nearest(colour, palette);
        indexOf.set(colour, index);
      }
      pixels[y * (width + 1) + 1 + x] = index;
    }

  const head = Buffer.from(header);
  head[9] = 3;
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, index) => {
    colours.writeUIntBE(colour, index * 3, 3);
  });
  return Buffer.concat([
    png.subarray(0, 8),
    chunk("IHDR", head),
    chunk("PLTE", colours),
    chunk("IDAT", zlib.deflateSync(pixels, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The header and the pixels of a PNG. */
function parts(png) {
  const found = { IHDR: [], IDAT: [] };
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    found[png.toString("latin1", at + 4, at + 8)]?.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return { header: found.IHDR[0], data: zlib.inflateSync(Buffer.concat(found.IDAT)) };
}

function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const written = Buffer.alloc(named.length + 8);
  written.writeUInt32BE(content.length, 0);
  named.copy(written, 4);
  written.writeUInt32BE(zlib.crc32(named), named.length + 4);
  return written;
}

function nearest(colour, palette) {
  const part = (value, shift) => (value >> shift) & 255;
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach((other, index) => {
    const distance = [16, 8, 0].reduce((sum, at) => sum + (part(colour, at) - part(other, at)) ** 2, 0);
    if (distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}
